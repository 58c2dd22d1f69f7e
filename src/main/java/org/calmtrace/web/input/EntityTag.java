package org.calmtrace.web.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.input.InputRefusal;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags (RFC 9110 section 8.8.3): the number in quotes. */
public final class EntityTag {

  /**
   * A weak mark is taken off: proxies that compress put it there, and a version number names one
   * state of the record however it is transferred.
   */
  private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

  private EntityTag() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The version that a writer has seen; null if any will do.
   *
   * @param ifMatch the header {@code If-Match}, null where there is none
   * @throws RefusedException if it is no version of ours
   */
  public static @Nullable Long version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    Matcher version = VERSION.matcher(ifMatch.strip());
    if (!version.matches()) {
      throw RefusedException.of(InputRefusal.NOT_A_VERSION);
    }
    return Long.valueOf(version.group(1));
  }
}
