package org.calmtrace.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The lines of a document, and the cells of its tables. */
final class ReferenceTable {

  private ReferenceTable() {}

  static List<String> lines(String document) {
    try {
      return Files.readAllLines(Path.of("docs/reference", document), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows whose first cell is a code, as their cells. */
  static List<List<String>> rows(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("| `"))
        .map(ReferenceTable::cells)
        .toList();
  }

  private static List<String> cells(String row) {
    return Arrays.stream(row.substring(1, row.length() - 1).split("\\|", -1))
        .map(cell -> cell.strip())
        .toList();
  }

  /** A code without the marks around it. */
  static String bare(String cell) {
    return cell.replace("`", "");
  }
}
