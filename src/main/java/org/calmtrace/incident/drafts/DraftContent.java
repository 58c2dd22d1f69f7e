package org.calmtrace.incident.drafts;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a report says so far. It is sealed as a whole: even a code or a time of it may say what
 * somebody has not yet decided to put on record.
 *
 * @param patient whom it is about, if that was said
 * @param place where on the unit, if that was said
 * @param began when it began, if that was said
 * @param missing how many of its parts say nothing yet
 * @param fields the form, by field name, right or wrong
 */
public record DraftContent(
    @Nullable String patient,
    @Nullable String place,
    @Nullable OffsetDateTime began,
    int missing,
    Map<String, List<String>> fields) {

  public DraftContent {
    fields = Map.copyOf(fields);
  }
}
