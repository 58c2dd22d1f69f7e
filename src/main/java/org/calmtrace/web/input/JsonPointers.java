package org.calmtrace.web.input;

/** JSON pointers (RFC 6901) to fields of a document that others have written. */
final class JsonPointers {

  /** A name may be as long as a document; what is said about it may not. */
  private static final int LONGEST = 60;

  private JsonPointers() {}

  /**
   * A name as a part of a pointer, cut where it is long, without characters that cannot be shown.
   */
  static String escape(String name) {
    String shown = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    StringBuilder escaped = new StringBuilder();
    shown
        .codePoints()
        .map(c -> isShown(c) ? c : '\uFFFD')
        .forEach(
            c -> {
              switch (c) {
                case '~' -> escaped.append("~0");
                case '/' -> escaped.append("~1");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  private static boolean isShown(int c) {
    int type = Character.getType(c);
    return type != Character.SURROGATE
        && type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.UNASSIGNED;
  }
}
