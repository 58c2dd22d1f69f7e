package org.calmtrace.incident.pages.ward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentStream;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.ReviewFinding;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.events.ClarificationAsked;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.IncidentClarified;
import org.calmtrace.incident.events.IncidentClosed;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReopened;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.incident.events.IncidentReviewed;
import org.calmtrace.incident.events.IncidentSubmitted;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.RecordedEvent;
import org.calmtrace.vault.ProtectedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplyTest {

  private static final IncidentId INCIDENT = new IncidentId(new UUID(7, 7));
  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-20T09:20:00-05:00");

  private final List<IncidentEvent> events = new ArrayList<>(List.of(report(), end(), submitted()));

  @Test
  void aReportThatNobodyAskedAboutHasNoReply() {
    assertThat(replies()).isEmpty();
  }

  @Test
  void everyQuestionWaitsUntilItIsAnswered() {
    events.add(new ClarificationAsked(INCIDENT, entry(3), null, words("first")));
    events.add(new ClarificationAsked(INCIDENT, entry(4), null, words("second")));
    assertThat(replies()).extracting(Reply::entry).containsExactly(entry(3), entry(4));

    events.add(new IncidentClarified(INCIDENT, entry(5), entry(3), words("answer")));
    assertThat(replies())
        .containsExactly(new Reply(entry(4), true, words("second"), "actor-4", AT.plusMinutes(4)));
  }

  @Test
  void ofAClosedOneTheLastWordsAreTold() {
    events.add(reviewed(3));
    events.add(new IncidentClosed(INCIDENT, entry(4), words("thank you")));
    assertThat(replies())
        .containsExactly(
            new Reply(entry(4), false, words("thank you"), "actor-4", AT.plusMinutes(4)));

    events.add(new IncidentReopened(INCIDENT, entry(5), words("more to say")));
    assertThat(replies()).as("opened again, it is not closed").isEmpty();

    events.add(reviewed(6));
    events.add(new IncidentClosed(INCIDENT, entry(7), words("thank you again")));
    assertThat(replies()).extracting(Reply::entry).containsExactly(entry(7));
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void everyStateHasAShape(Stage stage) {
    MyReport report = new MyReport(INCIDENT, 1, "J. A., 11", "Cedar", AT, null, stage, List.of());

    assertThat(report.icon()).isNotBlank();
    assertThat(report.tone().equals("tag-late")).isEqualTo(stage == Stage.CLARIFICATION);
    assertThat(report.tone().equals("tag-ok")).isEqualTo(stage == Stage.CLOSED);
  }

  private List<Reply> replies() {
    List<RecordedEvent<IncidentEvent>> recorded = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      recorded.add(
          new RecordedEvent<>(
              i,
              i,
              "event-" + i,
              "type",
              INCIDENT.toString(),
              events.get(i),
              Author.of("actor-" + i, "QUALITY_OFFICER", AT.plusMinutes(i)),
              Instant.EPOCH));
    }
    return Reply.of(new IncidentStream(recorded));
  }

  private static IncidentReported report() {
    return new IncidentReported(
        INCIDENT,
        "cedar",
        "somebody",
        AT,
        null,
        List.of(),
        null,
        List.of(),
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static EscalationResolved end() {
    return new EscalationResolved(INCIDENT, entry(1), Outcome.POLICE, AT, null, null);
  }

  private static IncidentSubmitted submitted() {
    return new IncidentSubmitted(INCIDENT, entry(2), null);
  }

  private static IncidentReviewed reviewed(int n) {
    return new IncidentReviewed(
        INCIDENT, entry(n), ReviewFinding.values()[0], null, null, null, null, null, null);
  }

  private static EntryId entry(int n) {
    return new EntryId(new UUID(0, n));
  }

  private static ProtectedText words(String sealed) {
    return new ProtectedText("somebody", sealed);
  }
}
