package org.calmtrace.incident.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.calmtrace.web.Posted;
import org.calmtrace.web.TimeField;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class ReportFormTest {

  private static final String INCIDENT = "00000000-0000-4000-8000-000000000001";
  private static final String RESOLUTION = "00000000-0000-4000-8000-000000000002";
  private static final String FIRST = "00000000-0000-4000-8000-000000000003";
  private static final String SECOND = "00000000-0000-4000-8000-000000000004";
  private static final TimeField THEN = new TimeField("2026-11-24T12:37:00-05:00", "", "");

  private static final ReportForm FULL =
      new ReportForm(
          INCIDENT,
          RESOLUTION,
          "00000000-0000-4000-8000-000000000009",
          THEN,
          "day room",
          List.of("waiting", "peer-conflict"),
          "the match",
          List.of("threat", "fire"),
          "2",
          List.of(new AttemptForm(FIRST, "music", "", THEN, "calmed", true, "his own <b>song</b>")),
          new AttemptForm(
              SECOND,
              "other",
              "chess",
              new TimeField("at", "2026-11-24", "12:40"),
              "none",
              false,
              ""),
          "police",
          new TimeField("at", "2026-11-24", "1250"),
          "two cars",
          "Line one.\nLine two.",
          "Two admissions.");

  @Test
  void everyFieldTravelsWithEachStep() {
    MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
    FULL.fields().forEach(field -> sent.add(field.name(), field.value()));

    assertThat(ReportForm.read(new Posted(sent))).isEqualTo(FULL);
  }

  @Test
  void anAttemptThatIsDoneWithMakesRoomForTheNext() {
    ReportForm next = FULL.nextAttempt("a new one");

    assertThat(next.tried()).containsExactly(FULL.tried().getFirst(), FULL.attempt());
    assertThat(next.attempt()).isEqualTo(AttemptForm.empty("a new one"));
    assertThat(next.attempt().isBlank()).isTrue();
    assertThat(next.nextAttempt("another").tried()).as("nothing was said").isEqualTo(next.tried());
  }

  @Test
  void takingOneUpAgainLosesNeither() {
    ReportForm again = FULL.reopen(0);

    assertThat(again.attempt()).isEqualTo(FULL.tried().getFirst());
    assertThat(again.tried()).containsExactly(FULL.attempt());
    assertThat(again.reopen(0)).isEqualTo(FULL);
  }

  @Test
  void oneCanBeTakenAway() {
    assertThat(FULL.withoutAttempt(0).tried()).isEmpty();
    assertThat(FULL.withoutAttempt(0).attempt()).isEqualTo(FULL.attempt());
  }

  @Test
  void anIndexThatIsNoneChangesNothing() {
    for (int index : List.of(-1, 1, 999)) {
      assertThat(FULL.reopen(index)).isEqualTo(FULL);
      assertThat(FULL.withoutAttempt(index)).isEqualTo(FULL);
    }
  }

  @Test
  void aFormWithOtherIdentifiersThanOursIsNotTaken() {
    assertThat(FULL.isIdentified()).isTrue();
    assertThat(ReportForm.empty(INCIDENT, RESOLUTION, "1").isIdentified()).isFalse();
    assertThat(ReportForm.read(new Posted(new LinkedMultiValueMap<>())).isIdentified()).isFalse();
  }
}
