package org.calmtrace.incident.events;

import java.time.OffsetDateTime;

/** Something that happened to people, at a time of its own. */
public sealed interface Happening extends IncidentEvent
    permits AttemptLogged,
        CheckRecorded,
        DebriefHeld,
        EscalationResolved,
        FaceToFaceEvaluated,
        IncidentReported,
        InjuryRecorded,
        InterventionEnded,
        InterventionStarted,
        MedicationGiven,
        OrderRecorded,
        OrderSigned,
        PartyNotified,
        StatementAdded {

  /** When it happened, as the person says, with the offset they said it in. */
  OffsetDateTime occurredAt();
}
