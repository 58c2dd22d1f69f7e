package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calmtrace.browser.PlainBrowser.Form;

/** The report form as somebody has filled it in, by plain HTTP. */
final class ReportForms {

  private static final Pattern PERSON =
      Pattern.compile("name=\"patient\" value=\"([^\"]*)\"[^>]*>\\s*<span[^>]*><span>N\\. P\\.");

  private ReportForms() {}

  /** A report with what is needed, one attempt and an end. */
  static Form filled(PlainBrowser browser) {
    String page = browser.get("/report").body();
    Matcher person = PERSON.matcher(page);
    assertThat(person.find()).as("N. P. is on the unit").isTrue();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    return Form.of(page, "/report")
        .with("patient", person.group(1))
        .with("began", now.minus(30, ChronoUnit.MINUTES).toString())
        .with("behaviour", "threat")
        .with("attempt.technique", "music")
        .with("attempt.when", now.minus(20, ChronoUnit.MINUTES).toString())
        .with("attempt.response", "calmed")
        .with("outcome", "resolved-space")
        .with("ended", now.minus(10, ChronoUnit.MINUTES).toString());
  }

  /** A report of a hold that began. */
  static Form hands(PlainBrowser browser) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    return filled(browser)
        .without("outcome")
        .without("ended")
        .with("hands.began", now.minus(15, ChronoUnit.MINUTES).toString())
        .with("hands.purpose", "violent");
  }

  /** A report of a hold that ended, with somebody hurt and somebody told, and nothing tried. */
  static Form over(PlainBrowser browser) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    return hands(browser)
        .without("attempt.technique")
        .without("attempt.when")
        .without("attempt.response")
        .with("outcome", "physical-restraint")
        .with("ended", now.minus(10, ChronoUnit.MINUTES).toString())
        .with("hands.ended", now.minus(10, ChronoUnit.MINUTES).toString())
        .with("hands.end-reason", "criteria-met")
        .with("injury.who", "staff")
        .with("injury.type", "bruise")
        .with("injury.harm", "mild")
        .with("injury.when", now.minus(12, ChronoUnit.MINUTES).toString())
        .with("notice.party", "supervisor")
        .with("notice.method", "in-person")
        .with("notice.reached", "yes")
        .with("notice.when", now.minus(5, ChronoUnit.MINUTES).toString());
  }

  static String path(HttpResponse<String> filed) {
    return PlainBrowser.location(filed).replace("?filed", "");
  }
}
