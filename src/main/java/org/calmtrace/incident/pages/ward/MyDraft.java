package org.calmtrace.incident.pages.ward;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A report of one's own that is not sent yet.
 *
 * @param address where it is carried on
 * @param person whom it is about, if that was said
 * @param place where on the unit, if that was said
 * @param began when it began, if that was said
 * @param missing how many of its parts say nothing yet
 * @param keptAt when it was last kept, in the zone of the unit
 */
record MyDraft(
    String address,
    @Nullable String person,
    @Nullable String place,
    @Nullable OffsetDateTime began,
    int missing,
    OffsetDateTime keptAt) {}
