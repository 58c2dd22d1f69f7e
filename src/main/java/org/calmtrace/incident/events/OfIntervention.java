package org.calmtrace.incident.events;

import org.calmtrace.incident.EntryId;

/** What belongs to one intervention. */
public interface OfIntervention {

  EntryId intervention();
}
