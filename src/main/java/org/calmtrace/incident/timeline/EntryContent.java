package org.calmtrace.incident.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.incident.texts.PersonalText;
import org.calmtrace.incident.texts.PersonalTexts;
import org.jspecify.annotations.Nullable;

/** What an entry says: coded facts as they are, words as the reader may see them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface EntryContent {

  /** {@code incident.reported} */
  record Report(
      @Nullable PersonalText place,
      List<Antecedent> antecedents,
      @Nullable PersonalText otherAntecedent,
      List<Behaviour> behaviours,
      @Nullable Integer intensity,
      @Nullable PersonalText narrative,
      @Nullable PersonalText lateReason)
      implements EntryContent {}

  /** {@code incident.attempt-logged} */
  record Attempt(
      Technique technique,
      @Nullable PersonalText otherTechnique,
      Response response,
      @Nullable Boolean inSafetyPlan,
      @Nullable PersonalText note)
      implements EntryContent {}

  /** {@code incident.escalation-resolved} */
  record Resolution(Outcome outcome, @Nullable PersonalText note) implements EntryContent {}

  static EntryContent of(IncidentEvent event, PersonalTexts.Reader words) {
    return switch (event) {
      case IncidentReported e ->
          new Report(
              words.read(e.place()),
              e.antecedents(),
              words.read(e.otherAntecedent()),
              e.behaviours(),
              e.intensity(),
              words.read(e.narrative()),
              words.read(e.lateReason()));
      case AttemptLogged e ->
          new Attempt(
              e.technique(),
              words.read(e.otherTechnique()),
              e.response(),
              e.inSafetyPlan(),
              words.read(e.note()));
      case EscalationResolved e -> new Resolution(e.outcome(), words.read(e.note()));
    };
  }
}
