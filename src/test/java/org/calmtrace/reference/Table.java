package org.calmtrace.reference;

import java.util.List;

/** Writes a table of Markdown. */
final class Table {

  private final StringBuilder text = new StringBuilder();

  Table(List<String> heads) {
    row(heads);
    text.append("|---".repeat(heads.size())).append("|\n");
  }

  void row(List<String> cells) {
    cells.forEach(cell -> text.append("| ").append(cell.replace("|", "\\|")).append(' '));
    text.append("|\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
