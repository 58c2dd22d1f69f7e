package org.calmtrace.incident.pages.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.calmtrace.web.FormErrors.Fault;
import org.calmtrace.web.TimeField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTimeTest {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-01T01:40-05:00");

  @ParameterizedTest
  @CsvSource({
    "1:30, 2026-11-01T01:30-05:00, the last that has been",
    "1:45, 2026-11-01T01:45-05:00, a ward's clock may run ahead",
    "1:50, 2026-11-01T01:50-04:00, has been once only",
    "0:30, 2026-11-01T00:30-04:00, comes once",
  })
  void inTheHourThatComesTwiceTheLastThatHasBeenIsMeant(
      String clock, OffsetDateTime meant, String why) {
    SaidTime said = at("2026-11-01", clock);

    assertThat(said.moment()).as(why).isEqualTo(meant);
    assertThat(said.fault("began", "ask")).isEmpty();
  }

  /** A year of two digits is what people send who mean this one. */
  @ParameterizedTest
  @ValueSource(strings = {"0026-11-24", "1899-12-31"})
  void aYearThatNobodyMeansIsSaid(String day) {
    assertThat(at(day, "12:31").fault("began", "ask"))
        .contains(Fault.of("began", "problem.incident.too-long-ago.detail", "1900"));
    assertThat(at("1900-01-01", "0:00").fault("began", "ask")).isEmpty();
  }

  @Test
  void whatIsMissingNoTimeOrStillToComeIsSaid() {
    assertThat(SaidTime.of(TimeField.EMPTY, ZONE, NOW).fault("began", "ask"))
        .contains(Fault.of("began", "ask"));
    assertThat(at("2026-11-01", "25:00").fault("began", "ask"))
        .contains(Fault.of("began", "report.error.time"));
    assertThat(at("2026-11-01", "2:10").fault("began", "ask"))
        .contains(Fault.of("began", "report.error.future"));
  }

  private static SaidTime at(String day, String clock) {
    return SaidTime.of(new TimeField(TimeField.AT, day, clock), ZONE, NOW);
  }
}
