package org.calmtrace.incident.inputs;

import org.calmtrace.incident.EntryId;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * Words were added to the record, as somebody says it.
 *
 * @param addendumId made by whoever files it; the same one again is the same entry
 * @param to the entry that it adds to
 * @param words what is added
 */
public record AddendumInput(
    EntryId addendumId, @Nullable EntryId to, @Text(max = Limits.NARRATIVE) String words) {}
