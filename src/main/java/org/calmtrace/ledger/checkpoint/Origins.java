package org.calmtrace.ledger.checkpoint;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that a ledger signs under, one after the other. */
final class Origins {

  /** A ledger that was declared lost goes on as {@code origin~2}, {@code origin~3} … */
  private static final Pattern NUMBERED = Pattern.compile("(.*)~([0-9]{1,9})");

  private Origins() {}

  /** The name after this one that is not taken: under each of those something is promised. */
  static String following(String origin, Collection<String> taken) {
    Matcher numbered = NUMBERED.matcher(origin);
    String base = numbered.matches() ? numbered.group(1) : origin;
    long number = numbered.matches() ? Long.parseLong(numbered.group(2)) + 1 : 2;
    while (taken.contains(base + "~" + number)) {
      number++;
    }
    return base + "~" + number;
  }
}
