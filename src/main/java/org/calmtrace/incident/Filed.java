package org.calmtrace.incident;

/**
 * What became of an entry that somebody filed.
 *
 * @param repeated true if this very entry stood already, and nothing was changed
 * @param version of the incident now
 * @param position of the entry in the ledger; of a repeated one, where it stood
 */
public record Filed(
    IncidentId incident, EntryId entry, boolean repeated, long version, long position) {}
