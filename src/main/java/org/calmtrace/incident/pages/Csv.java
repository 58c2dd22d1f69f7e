package org.calmtrace.incident.pages;

import java.util.List;
import java.util.StringJoiner;

/**
 * Lines of comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula
 * gets an apostrophe before it, so that opening the file runs nothing that somebody has written.
 */
final class Csv {

  private static final String FORMULA = "=+-@\t\r";
  private static final String QUOTED = "\",\r\n";

  private Csv() {}

  static String line(List<String> cells) {
    StringJoiner line = new StringJoiner(",", "", "\r\n");
    cells.forEach(cell -> line.add(cell(cell)));
    return line.toString();
  }

  private static String cell(String text) {
    String guarded = isFormula(text) ? "'" + text : text;
    return isQuoted(guarded) ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
  }

  private static boolean isQuoted(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (QUOTED.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** A number below zero is no formula, and stays a number. */
  private static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !text.matches("-\\d{1,18}");
  }
}
