package org.calmtrace.incident;

import java.util.stream.Collectors;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.commands.Circumstances;
import org.calmtrace.incident.events.AddendumAdded;
import org.calmtrace.incident.events.ClarificationAsked;
import org.calmtrace.incident.events.DebriefHeld;
import org.calmtrace.incident.events.EntryCorrected;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.Happening;
import org.calmtrace.incident.events.IncidentClarified;
import org.calmtrace.incident.events.IncidentClosed;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReopened;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.incident.events.IncidentReviewed;
import org.calmtrace.incident.events.IncidentSubmitted;
import org.calmtrace.incident.events.InjuryRecorded;
import org.calmtrace.incident.events.InterventionEnded;
import org.calmtrace.incident.events.MarkedInError;
import org.calmtrace.incident.events.MedicationGiven;
import org.calmtrace.incident.events.OfIntervention;
import org.calmtrace.incident.events.OrderRecorded;
import org.calmtrace.incident.events.OrderSigned;
import org.calmtrace.incident.events.PartyNotified;
import org.calmtrace.platform.RefusedException;
import org.jspecify.annotations.Nullable;

/** What each kind of entry asks of the incident that it is added to. */
final class EntryRules {

  private EntryRules() {}

  static void check(IncidentState state, IncidentEvent entry, Circumstances circumstances) {
    if (entry instanceof IncidentReported) {
      return; // nothing can stand in the way of a first report
    }
    if (state.report() == null) {
      throw refused(IncidentRefusal.NOT_FOUND);
    }
    mayBeAddedTo(state, entry);
    Intervention intervention =
        entry instanceof OfIntervention part ? intervention(state, part) : null;
    switch (entry) {
      case Happening happening -> check(state, happening, intervention, circumstances);
      case EntryCorrected correction -> check(state, correction);
      case AddendumAdded addendum -> known(state, addendum.to(), "/to");
      case IncidentSubmitted submission -> mayBeSubmitted(state);
      case ClarificationAsked question -> {
        mustBeSubmitted(state);
        known(state, question.about(), "/about");
      }
      case IncidentClarified answer -> mayBeAnswered(state, answer.clarification());
      case IncidentReviewed review -> mayBeReviewed(state);
      case IncidentClosed closure -> mayBeClosed(state);
      case IncidentReopened reopening -> {
        if (state.stage() != Stage.CLOSED) {
          throw refused(IncidentRefusal.NOT_CLOSED);
        }
      }
      case MarkedInError mark -> {
        // Whatever the record holds, it may turn out to be wrong; who may say so is asked before.
      }
    }
  }

  /** What is closed or in error takes few entries only. */
  private static void mayBeAddedTo(IncidentState state, IncidentEvent entry) {
    Stage stage = state.stage();
    boolean addendum = entry instanceof AddendumAdded;
    if (stage == Stage.IN_ERROR && !addendum) {
      throw refused(IncidentRefusal.IN_ERROR);
    }
    boolean afterwards =
        addendum
            || entry instanceof EntryCorrected
            || entry instanceof IncidentReopened
            || entry instanceof MarkedInError;
    if (stage == Stage.CLOSED && !afterwards) {
      throw refused(IncidentRefusal.CLOSED);
    }
  }

  private static Intervention intervention(IncidentState state, OfIntervention part) {
    return state
        .intervention(part.intervention())
        .orElseThrow(() -> refused(IncidentRefusal.ENTRY_NOT_FOUND));
  }

  private static void check(
      IncidentState state,
      Happening entry,
      @Nullable Intervention intervention,
      Circumstances circumstances) {
    if (entry instanceof EscalationResolved && state.resolution() != null) {
      throw refused(IncidentRefusal.ALREADY_RESOLVED);
    }
    if (intervention != null) {
      check(intervention, entry, circumstances);
    }
    EntryId about = interventionOf(entry);
    if (about != null && state.intervention(about).isEmpty()) {
      throw RefusedException.at("/intervention", IncidentRefusal.ENTRY_UNKNOWN, about);
    }
  }

  private static void check(
      Intervention intervention, Happening entry, Circumstances circumstances) {
    switch (entry) {
      case InterventionEnded end -> {
        if (!intervention.running()) {
          throw refused(IncidentRefusal.ALREADY_ENDED);
        }
      }
      case OrderRecorded order -> {
        if (order.renews() != null && intervention.order(order.renews()).isEmpty()) {
          throw RefusedException.at("/renews", IncidentRefusal.ENTRY_UNKNOWN, order.renews());
        }
        OrderLimits.check(intervention.start(), order, circumstances.facility());
      }
      case OrderSigned signature -> OrderLimits.check(intervention, signature, circumstances);
      default -> {
        // Checks and evaluations ask for nothing that times do not say.
      }
    }
  }

  /** The intervention that an entry of its own names, if it names one. */
  private static @Nullable EntryId interventionOf(Happening entry) {
    return switch (entry) {
      case InjuryRecorded it -> it.intervention();
      case MedicationGiven it -> it.intervention();
      case PartyNotified it -> it.intervention();
      case DebriefHeld it -> it.intervention();
      default -> null;
    };
  }

  private static void check(IncidentState state, EntryCorrected correction) {
    IncidentEvent wrong =
        state
            .current(correction.corrects())
            .orElseThrow(
                () ->
                    RefusedException.at(
                        "/corrects", IncidentRefusal.ENTRY_UNKNOWN, correction.corrects()));
    if (Corrections.field(wrong, correction.field()).isEmpty()) {
      String fields =
          Corrections.fields(wrong).stream()
              .map(field -> field.getName())
              .collect(Collectors.joining(", "));
      throw RefusedException.at("/field", IncidentRefusal.FIELD_UNKNOWN, fields);
    }
  }

  private static void known(IncidentState state, @Nullable EntryId entry, String field) {
    if (entry != null && state.entry(entry).isEmpty()) {
      throw RefusedException.at(field, IncidentRefusal.ENTRY_UNKNOWN, entry);
    }
  }

  private static void mayBeSubmitted(IncidentState state) {
    Stage stage = state.stage();
    if (stage == Stage.OPEN) {
      throw refused(IncidentRefusal.NOT_RESOLVED);
    }
    if (stage != Stage.RESOLVED) {
      throw refused(IncidentRefusal.ALREADY_SUBMITTED);
    }
    mustNotBeRunning(state);
  }

  private static void mustBeSubmitted(IncidentState state) {
    Stage stage = state.stage();
    if (stage == Stage.OPEN || stage == Stage.RESOLVED) {
      throw refused(IncidentRefusal.NOT_SUBMITTED);
    }
  }

  private static void mayBeAnswered(IncidentState state, EntryId question) {
    if (state.current(question).filter(ClarificationAsked.class::isInstance).isEmpty()) {
      throw refused(IncidentRefusal.ENTRY_NOT_FOUND);
    }
    if (state.openQuestions().stream().noneMatch(open -> open.entry().equals(question))) {
      throw refused(IncidentRefusal.ALREADY_ANSWERED);
    }
  }

  private static void mayBeReviewed(IncidentState state) {
    mustBeSubmitted(state);
    if (state.stage() == Stage.CLARIFICATION) {
      throw refused(IncidentRefusal.QUESTION_OPEN);
    }
    if (state.stage() == Stage.REVIEWED) {
      throw refused(IncidentRefusal.ALREADY_REVIEWED);
    }
  }

  private static void mayBeClosed(IncidentState state) {
    mustNotBeRunning(state);
    if (state.stage() == Stage.CLARIFICATION) {
      throw refused(IncidentRefusal.QUESTION_OPEN);
    }
    if (state.stage() != Stage.REVIEWED) {
      throw refused(IncidentRefusal.NOT_REVIEWED);
    }
  }

  private static void mustNotBeRunning(IncidentState state) {
    if (state.running()) {
      throw refused(IncidentRefusal.STILL_RUNNING);
    }
  }

  private static RefusedException refused(IncidentRefusal why) {
    return RefusedException.of(why);
  }
}
