package org.calmtrace.incident.pages.ward;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.IncidentStream;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.events.ClarificationAsked;
import org.calmtrace.incident.events.IncidentClosed;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.ledger.RecordedEvent;
import org.calmtrace.vault.ProtectedText;

/**
 * What somebody says to who reported: a question that waits for an answer, or what came of it.
 *
 * @param actor who says it
 * @param at when it was recorded
 */
record Reply(
    EntryId entry, boolean question, ProtectedText words, String actor, OffsetDateTime at) {

  /** Every question that is open; of an incident that is closed, the words it was closed with. */
  static List<Reply> of(IncidentStream stream) {
    IncidentState state = stream.state();
    Set<EntryId> open =
        state.openQuestions().stream().map(ClarificationAsked::entry).collect(Collectors.toSet());
    List<Reply> questions = new ArrayList<>();
    List<Reply> closings = new ArrayList<>();
    for (RecordedEvent<IncidentEvent> recorded : stream.events()) {
      IncidentEvent said = state.current(recorded.event().entry()).orElse(recorded.event());
      if (said instanceof ClarificationAsked question && open.contains(question.entry())) {
        questions.add(of(recorded, true, question.question()));
      } else if (said instanceof IncidentClosed closing) {
        closings.add(of(recorded, false, closing.outcomeNote()));
      }
    }
    return state.stage() == Stage.CLOSED ? List.of(closings.getLast()) : List.copyOf(questions);
  }

  private static Reply of(
      RecordedEvent<IncidentEvent> recorded, boolean question, ProtectedText words) {
    return new Reply(
        recorded.event().entry(),
        question,
        words,
        recorded.author().actor(),
        recorded.author().recordedAt());
  }
}
