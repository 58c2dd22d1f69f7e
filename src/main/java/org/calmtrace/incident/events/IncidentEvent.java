package org.calmtrace.incident.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;

/**
 * One entry of an incident. Who recorded it and when stands in the event's metadata; personal text
 * is sealed with the patient's key.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface IncidentEvent permits Happening, Handling {

  IncidentId incident();

  /** The caller's identifier of this entry: the same one again is the same entry. */
  EntryId entry();
}
