package org.calmtrace.incident.pages.review;

import java.util.List;
import org.calmtrace.incident.timeline.TimelineEntry;

/**
 * An entry whose fields can be put right on a page.
 *
 * @param name time and kind
 */
public record Correctable(TimelineEntry entry, String name, List<Field> fields) {

  public Correctable {
    fields = List.copyOf(fields);
  }

  /** One field of it; {@code name} as it was filed. */
  public record Field(String name, String label) {}
}
