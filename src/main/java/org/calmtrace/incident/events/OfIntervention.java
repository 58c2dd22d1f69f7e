package org.calmtrace.incident.events;

import org.calmtrace.incident.EntryId;

/** What belongs to one intervention. */
public interface OfIntervention {

  /** The intervention that it belongs to. */
  EntryId intervention();
}
