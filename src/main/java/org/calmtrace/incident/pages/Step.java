package org.calmtrace.incident.pages;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which button of the report form was pressed.
 *
 * @param index of the attempt that it stands beside, from 0; -1 if beside none
 */
record Step(Kind kind, int index) {

  private static final Pattern VALUE = Pattern.compile("([a-z]+)(?:-(\\d{1,3}))?");

  enum Kind {
    /** What was tried is said; another attempt follows. */
    ADD,
    /** Take an attempt up again. */
    CHANGE,
    REMOVE,
    /** Back from checking to the form. */
    EDIT,
    CHECK,
    SEND
  }

  /** A form that is sent without a button, e.g. with Enter, is checked: nothing is sent unseen. */
  static Step of(@Nullable String value) {
    Matcher matcher = VALUE.matcher(value == null ? "" : value);
    if (matcher.matches()) {
      for (Kind kind : Kind.values()) {
        if (kind.name().toLowerCase(Locale.ROOT).equals(matcher.group(1))) {
          String index = matcher.group(2);
          return new Step(kind, index == null ? -1 : Integer.parseInt(index));
        }
      }
    }
    return new Step(Kind.CHECK, -1);
  }
}
