package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calmtrace.browser.PlainBrowser.Form;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Times on the desk's forms: by the 24-hour clock of the ward, whatever the browser speaks. */
class TimePagesIT extends PlainCase {

  private static final ZoneId WARD = ZoneId.of("America/New_York");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  @AutoClose private Reports reports;

  @BeforeEach
  void others() {
    reports = new Reports(port, this::caughtUp);
    browser.signIn("tess.tech");
  }

  @Test
  void aTimeIsPutRightByDayAndClock() {
    String id = reports.reported(20);
    OffsetDateTime right = local(reports.ago(25));
    String address = "/incidents/" + id + "/correct";
    String page = happened(id);
    assertThat(value(page, "value-clock")).isEqualTo(CLOCK.format(local(reports.ago(20))));
    assertThat(page).as("no choice of minutes ago").doesNotContain("data-minutes-ago");
    Form form =
        Form.of(page, address).with("value-day", DAY.format(right)).with("reason", "Misread.");

    HttpResponse<String> wrong = browser.post(address, form.with("value-clock", "25:61"));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("href=\"#value\"").contains("25:61");
    browser.post(address, form.with("value-clock", CLOCK.format(right)));

    assertThat(
            OffsetDateTime.parse(reports.get(Reports.TESS, "/" + id).at("/occurredAt").asString()))
        .isEqualTo(right.withSecond(0));
  }

  @Test
  void whoLeavesATimeAsItIsDoesNotTakeItsSecondsAway() {
    String id = reports.reported(20);
    String address = "/incidents/" + id + "/correct";
    String page = happened(id);
    Form same =
        Form.of(page, address)
            .with("value-day", value(page, "value-day"))
            .with("value-clock", value(page, "value-clock"))
            .with("reason", "No reason.");

    HttpResponse<String> answer = browser.post(address, same);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(reports.get(Reports.TESS, "/" + id).at("/version").asInt()).isEqualTo(1);
  }

  @Test
  void whatSomebodySaidWasSaidSoManyMinutesAgo() {
    String id = reports.reported(20);
    String address = "/incidents/" + id + "/statement";
    String page = browser.get(address).body();
    assertThat(page).contains("data-minutes-ago=\"15\"");
    Form form = Form.of(page, address).with("by", "person").with("words", "I was afraid.");

    HttpResponse<String> filed =
        browser.post(address, form.with("occurredAt", reports.ago(5).withSecond(0).toString()));

    assertThat(PlainBrowser.location(filed)).endsWith("?done=statement");
  }

  private String happened(String id) {
    return browser.get("/incidents/" + id + "/correct?entry=" + id + "&field=occurredAt").body();
  }

  private static OffsetDateTime local(OffsetDateTime moment) {
    return moment.atZoneSameInstant(WARD).toOffsetDateTime();
  }

  private static String value(String page, String field) {
    Matcher value = Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
    assertThat(value.find()).as(field).isTrue();
    return value.group(1);
  }
}
