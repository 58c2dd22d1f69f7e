package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calmtrace.incident.Ward;
import org.calmtrace.ledger.LedgerReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs send times by any clock; people on the ward read all of them by the ward's. */
class OtherClocksIT extends ApiCase {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  @ParameterizedTest
  @ValueSource(strings = {"Z", "+05:30", "-10:00"})
  void whatIsSentByAnotherClockIsReadByTheWards(String offset) {
    // A moment ago, so that it is among the first of each list.
    OffsetDateTime sent =
        OffsetDateTime.now(ZoneOffset.of(offset)).minusMinutes(1).truncatedTo(ChronoUnit.MINUTES);
    String id = newId();
    api.post(TECH, INCIDENTS, with(report(id), "occurredAt", sent.toString()));
    awaitRegister(application.getBean(LedgerReader.class).head());
    String ward = CLOCK.format(sent.atZoneSameInstant(Ward.ZONE));

    assertThat(OffsetDateTime.parse(api.get(TECH, at(id, "")).text("/occurredAt")))
        .as("programs get it as it was sent")
        .isEqualTo(sent);
    try (BrowserSession quality = new BrowserSession(port, QUALITY)) {
      assertThat(found("moment-happened.*?<time[^>]*>([^<]*)<", page(quality, "/incidents/" + id)))
          .isEqualTo(ward);
      assertThat(row(quality, "/register", id)).contains(ward + "<");
      assertThat(row(quality, "/people/" + Ward.PATIENT, id)).contains(ward + "<");
      assertThat(page(quality, "/incidents/" + id + "/ask")).contains(ward + " ");
    }
  }

  private static String page(BrowserSession reader, String path) {
    return reader.send(reader.request(path).header("Accept", "text/html").GET()).body();
  }

  private static String row(BrowserSession reader, String path, String id) {
    return found("(<tr(?:(?!</tr>).)*?/incidents/" + id + ".*?</tr>)", page(reader, path));
  }

  private static String found(String pattern, String page) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
    assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
    return matcher.group(1);
  }
}
