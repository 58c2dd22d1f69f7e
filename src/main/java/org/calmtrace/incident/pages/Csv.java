package org.calmtrace.incident.pages;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula
 * gets an apostrophe before it, so that opening the file runs nothing that somebody has written.
 */
final class Csv {

  private static final String FORMULA = "=+-@\t\r";
  private static final String QUOTED = "\",\r\n";

  private Csv() {}

  static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    String guarded = isFormula(text) ? "'" + text : text;
    boolean quoted = guarded.chars().anyMatch(it -> QUOTED.indexOf(it) >= 0);
    return quoted ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
  }

  /** A number below zero is no formula, and stays a number. */
  private static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !text.matches("-\\d{1,18}");
  }
}
