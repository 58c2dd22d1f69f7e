package org.calmtrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calmtrace.incident.Samples.NOW;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.events.AddendumAdded;
import org.calmtrace.incident.events.CheckRecorded;
import org.calmtrace.incident.events.EntryCorrected;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.Happening;
import org.calmtrace.incident.events.IncidentClosed;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReopened;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.incident.events.InterventionEnded;
import org.calmtrace.incident.events.InterventionStarted;
import org.calmtrace.incident.events.MarkedInError;
import org.calmtrace.incident.events.OrderRecorded;
import org.calmtrace.incident.events.OrderSigned;
import org.calmtrace.platform.Records;

/** What holds of every incident, written down once more and apart from what decides. */
final class Invariants {

  private Invariants() {}

  /** Of the step from one state to the next. */
  static void check(IncidentState before, IncidentEvent next) {
    Stage stage = before.stage();
    if (stage == Stage.IN_ERROR) {
      assertThat(next).as("after an error mark").isInstanceOf(AddendumAdded.class);
    }
    if (stage == Stage.CLOSED) {
      assertThat(next)
          .as("after closure")
          .isInstanceOfAny(
              AddendumAdded.class,
              EntryCorrected.class,
              IncidentReopened.class,
              MarkedInError.class);
    }
    if (next instanceof IncidentClosed) {
      assertThat(stage).isEqualTo(Stage.REVIEWED);
      assertThat(before.all(InterventionStarted.class))
          .as("all ended at closure")
          .hasSameSizeAs(before.all(InterventionEnded.class));
    }
    if (next instanceof EntryCorrected correction) {
      IncidentEvent stood = before.current(correction.corrects()).orElseThrow();
      assertThat(correction.was())
          .as("a correction keeps what stood")
          .isEqualTo(
              Corrections.standing(
                  stood, Corrections.field(stood, correction.field()).orElseThrow()));
    }
  }

  /** Of a state. */
  static void check(IncidentState state) {
    List<IncidentEvent> entries = state.entries();
    assertThat(entries.getFirst()).as("first").isInstanceOf(IncidentReported.class);
    assertThat(state.all(IncidentReported.class)).as("one report").hasSize(1);
    assertThat(entries).extracting(IncidentEvent::entry).as("identifiers").doesNotHaveDuplicates();
    for (Happening happening : state.all(Happening.class)) {
      assertThat(happening.occurredAt())
          .as("not in the future")
          .isBeforeOrEqualTo(NOW.plusMinutes(5));
    }
    theLastCorrectionStands(state);
    theEndOfTheEscalation(state);
    state.all(InterventionStarted.class).forEach(start -> theIntervention(state, start));
    noTwoOfAKindAtOnce(state);
  }

  private static void theLastCorrectionStands(IncidentState state) {
    Map<String, EntryCorrected> last = new HashMap<>();
    for (EntryCorrected correction : state.all(EntryCorrected.class)) {
      last.put(correction.corrects() + "/" + correction.field(), correction);
    }
    for (EntryCorrected correction : last.values()) {
      IncidentEvent entry = state.current(correction.corrects()).orElseThrow();
      var field = Corrections.field(entry, correction.field()).orElseThrow();
      assertThat(Corrections.value(Records.read((Record) entry, field)))
          .as("the last value of " + field.getName())
          .isEqualTo(correction.becomes());
    }
  }

  private static void theEndOfTheEscalation(IncidentState state) {
    List<EscalationResolved> ends = state.all(EscalationResolved.class);
    assertThat(ends).as("it ends once").hasSizeLessThanOrEqualTo(1);
    for (EscalationResolved end : ends) {
      assertThat(end.occurredAt()).isAfterOrEqualTo(state.reported().occurredAt());
      if (end.outcome().code().startsWith("resolved-")) {
        assertThat(state.all(InterventionStarted.class)).as("settled, no hands on").isEmpty();
      }
    }
  }

  private static void theIntervention(IncidentState state, InterventionStarted start) {
    EntryId id = start.entry();
    List<InterventionEnded> ends =
        state.all(InterventionEnded.class).stream()
            .filter(it -> it.intervention().equals(id))
            .toList();
    assertThat(ends).as("an intervention ends once").hasSizeLessThanOrEqualTo(1);
    OffsetDateTime last = ends.isEmpty() ? OffsetDateTime.MAX : ends.getFirst().occurredAt();
    assertThat(last).isAfterOrEqualTo(start.occurredAt());
    for (CheckRecorded check : state.all(CheckRecorded.class)) {
      if (check.intervention().equals(id)) {
        assertThat(check.occurredAt()).isBetween(start.occurredAt(), last);
      }
    }
    for (OrderSigned signature : state.all(OrderSigned.class)) {
      List<OrderRecorded> orders =
          state.all(OrderRecorded.class).stream()
              .filter(order -> order.entry().equals(signature.order()))
              .toList();
      assertThat(orders).as("a signature is of an order").hasSize(1);
      assertThat(signature.occurredAt()).isAfterOrEqualTo(orders.getFirst().occurredAt());
    }
    assertThat(state.all(OrderSigned.class))
        .extracting(OrderSigned::order)
        .as("an order is signed once")
        .doesNotHaveDuplicates();
  }

  private static void noTwoOfAKindAtOnce(IncidentState state) {
    List<InterventionStarted> starts = state.all(InterventionStarted.class);
    for (InterventionStarted one : starts) {
      for (InterventionStarted other : starts) {
        boolean later =
            !one.entry().equals(other.entry())
                && one.kind() == other.kind()
                && one.occurredAt().isBefore(other.occurredAt());
        if (later) {
          assertThat(
                  state.all(InterventionEnded.class).stream()
                      .filter(end -> Objects.equals(end.intervention(), one.entry()))
                      .anyMatch(end -> !end.occurredAt().isAfter(other.occurredAt())))
              .as("one ended before the other of its kind began")
              .isTrue();
        }
      }
    }
  }
}
