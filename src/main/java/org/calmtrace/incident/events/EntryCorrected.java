package org.calmtrace.incident.events;

import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * One field of an entry was put right: {@code incident.entry-corrected}. The entry itself never
 * changes; what depends on the field follows its newest value. A value is plain or in words.
 *
 * @param corrects the entry
 * @param field its field, as the event names it
 * @param was what stood before; null if nothing did
 * @param becomes what is right; null if nothing is
 * @param reason why, in words
 */
public record EntryCorrected(
    IncidentId incident,
    EntryId entry,
    EntryId corrects,
    String field,
    @Nullable CorrectedValue was,
    @Nullable CorrectedValue becomes,
    ProtectedText reason)
    implements Handling {

  /** The same with what stood before. */
  public EntryCorrected after(@Nullable CorrectedValue before) {
    return new EntryCorrected(incident, entry, corrects, field, before, becomes, reason);
  }
}
