package org.calmtrace.incident.pages.ward;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.calmtrace.incident.codes.Technique;

/**
 * What settled without hands on in a unit this month.
 *
 * @param count how many
 * @param month its name
 * @param latest the last of them
 */
record Tally(long count, String month, List<Settled> latest) {

  /** More strokes say no more than the number does. */
  static final int MOST_STROKES = 60;

  Tally {
    latest = List.copyOf(latest);
  }

  /**
   * One of them.
   *
   * @param person initials
   * @param helped what the person took well
   */
  record Settled(String address, OffsetDateTime happened, String person, List<Technique> helped) {

    Settled {
      helped = List.copyOf(helped);
    }
  }

  /** The strokes of each bundle: five in all but the last; none where they would be too many. */
  public List<Integer> bundles() {
    if (count > MOST_STROKES) {
      return List.of();
    }
    int strokes = (int) count;
    return IntStream.range(0, (strokes + 4) / 5)
        .map(i -> Math.min(5, strokes - 5 * i))
        .boxed()
        .toList();
  }
}
