package org.calmtrace.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calmtrace.ledger.note.Checkpoint;

/** Names that a ledger signs under, one after the other. */
final class Origins {

  /** A ledger that was declared lost goes on as {@code origin~2}, {@code origin~3} … */
  private static final Pattern NUMBERED = Pattern.compile("(.*)~([0-9]{1,9})");

  private Origins() {}

  /**
   * The name after this one that is not taken: under each of those something is promised. None if
   * it has no room for a number, as a name from before that was asked for may have none.
   */
  static Optional<String> following(String origin, Collection<String> taken) {
    Matcher numbered = NUMBERED.matcher(origin);
    String base = numbered.matches() ? numbered.group(1) : origin;
    long number = numbered.matches() ? Long.parseLong(numbered.group(2)) + 1 : 2;
    while (taken.contains(base + "~" + number)) {
      number++;
    }
    String following = base + "~" + number;
    return following.getBytes(UTF_8).length <= Checkpoint.LONGEST_ORIGIN
        ? Optional.of(following)
        : Optional.empty();
  }
}
