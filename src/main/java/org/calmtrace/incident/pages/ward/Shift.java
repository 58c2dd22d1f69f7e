package org.calmtrace.incident.pages.ward;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * The shift that is on.
 *
 * @param from when it began
 * @param to when the next begins
 */
record Shift(LocalTime from, LocalTime to) {

  /**
   * @param begins when shifts begin, in order
   */
  static Optional<Shift> at(LocalTime now, List<LocalTime> begins) {
    if (begins.size() < 2) {
      return Optional.empty();
    }
    // Before the first of the day, the last of the day before is still on.
    int on = begins.size() - 1;
    for (int i = 0; i < begins.size(); i++) {
      if (!begins.get(i).isAfter(now)) {
        on = i;
      }
    }
    return Optional.of(new Shift(begins.get(on), begins.get((on + 1) % begins.size())));
  }
}
