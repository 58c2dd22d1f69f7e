package org.calmtrace.incident.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;

/**
 * One entry of an incident. Its identifier is made by whoever writes it: the same one with the same
 * content is the same entry and is recorded once. All entries of an incident share one space of
 * identifiers, in which the report's is the incident's own. Who recorded an entry and when stands
 * in the event's metadata; personal text is sealed with the patient's key.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface IncidentEvent permits Happening, Handling {

  /** Identifier of the incident. */
  IncidentId incident();

  /** Identifier of this entry, made by its writer. */
  EntryId entry();
}
