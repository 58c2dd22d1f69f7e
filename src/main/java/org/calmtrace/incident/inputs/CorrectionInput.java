package org.calmtrace.incident.inputs;

import org.calmtrace.incident.EntryId;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was wrong with an entry, as somebody says it. The old value stays readable beside the new.
 *
 * @param correctionId made by whoever files it; the same one again is the same entry
 * @param corrects the entry
 * @param field its field, as it was filed, e.g. {@code occurredAt}
 * @param value what is right, in the form in which the field is filed; left out: nothing is
 * @param reason why
 */
public record CorrectionInput(
    EntryId correctionId,
    EntryId corrects,
    @Text(max = 64) String field,
    @Nullable Object value,
    @Text(max = Limits.NOTE) String reason) {}
