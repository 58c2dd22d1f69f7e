package org.calmtrace.incident.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;

/**
 * What happened in an incident. Who recorded it and when stands in the event's metadata; personal
 * text is sealed with the patient's key.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface IncidentEvent permits IncidentReported, AttemptLogged, EscalationResolved {

  IncidentId incident();

  /** The caller's identifier of this entry: the same one again is the same entry. */
  EntryId entry();

  /** When it happened, as the person says, with the offset they said it in. */
  OffsetDateTime occurredAt();
}
