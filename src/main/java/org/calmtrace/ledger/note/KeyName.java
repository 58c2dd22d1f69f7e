package org.calmtrace.ledger.note;

import java.util.regex.Pattern;

/** What a key may be called (C2SP signed-note, "Format"). */
final class KeyName {

  private static final Pattern NAME = Pattern.compile("[^\\p{IsWhite_Space}\\p{Cntrl}+]+");

  private KeyName() {}

  /** Not empty, no space of Unicode, no plus. */
  static boolean valid(String name) {
    return NAME.matcher(name).matches();
  }
}
