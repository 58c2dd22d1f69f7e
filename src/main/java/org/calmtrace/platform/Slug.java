package org.calmtrace.platform;

import java.util.regex.Pattern;

/** Short speaking identifiers such as {@code cedar}: they stand in addresses, events and keys. */
public final class Slug {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 40;

  private Slug() {}

  /**
   * @return {@code text} itself
   * @throws IllegalArgumentException unless it is made of lower-case letters, digits and single
   *     hyphens between them
   */
  public static String check(String text) {
    if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("Not an identifier of a place: " + text);
    }
    return text;
  }
}
