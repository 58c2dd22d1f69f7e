package org.calmtrace.ledger.note;

import java.util.regex.Pattern;

/** What a key may be called (C2SP signed-note, "Format"). */
public final class KeyName {

  private static final Pattern NAME = Pattern.compile("[^\\p{IsWhite_Space}\\p{Cntrl}+]+");

  private KeyName() {}

  /** Not empty, no space of Unicode, no plus. */
  public static boolean valid(String name) {
    return NAME.matcher(name).matches();
  }
}
