package org.calmtrace.incident.pages.episode;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the questions of a form.
 *
 * @param key of its words
 * @param entry identifier of what it becomes
 * @param address where it is sent
 * @param back where it was called from
 * @param person as the writer may know them
 * @param limit what the law limits, said before it is exceeded; null where it limits nothing here
 * @param criteria what has to be seen before it ends; empty where that is not at issue
 */
record EntryPage(
    String key,
    String entry,
    String address,
    String back,
    String person,
    String unit,
    @Nullable Limit limit,
    List<String> criteria) {

  EntryPage {
    criteria = List.copyOf(criteria);
  }

  /**
   * How long an order may be.
   *
   * @param minutes at most; null where the age that it depends on is not known
   * @param ageBand code of the age
   * @param citation the paragraph that says so; of orders that are not for this time, {@code
   *     single}
   */
  record Limit(@Nullable Integer minutes, String ageBand, String citation, String single) {}
}
