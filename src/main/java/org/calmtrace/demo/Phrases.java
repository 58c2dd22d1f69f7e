package org.calmtrace.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people write, in pieces, by what the piece is about. In the files a line {@code [open
 * waiting]} begins a section; a line that begins with {@code @school} and the like is for there
 * only.
 */
final class Phrases {

  private static final List<String> FILES =
      List.of("narratives.txt", "attempts.txt", "records.txt", "places.txt");

  private final Map<String, List<Phrase>> sections = new LinkedHashMap<>();
  private final Map<Phrase, Integer> used = new HashMap<>();

  /**
   * One piece.
   *
   * @param where {@code school}, {@code house}, {@code ward}, {@code young}, {@code adult}, {@code
   *     after}; empty for anywhere
   */
  record Phrase(String where, String text) {}

  Phrases() {
    for (String file : FILES) {
      String section = "";
      for (String line : DemoFiles.lines(file)) {
        if (line.startsWith("[")) {
          section = line.substring(1, line.length() - 1);
        } else {
          sections.computeIfAbsent(section, name -> new ArrayList<>()).add(read(line));
        }
      }
    }
  }

  private static Phrase read(String line) {
    int end = line.indexOf(' ');
    return line.startsWith("@")
        ? new Phrase(line.substring(1, end), line.substring(end + 1))
        : new Phrase("", line);
  }

  List<Phrase> of(String section) {
    return sections.getOrDefault(section, List.of());
  }

  int count() {
    return sections.values().stream().mapToInt(List::size).sum();
  }

  /** One that fits there and was not heard more often than most. */
  String pick(String section, java.util.Set<String> fitting, Dice dice) {
    List<Phrase> fit =
        of(section).stream()
            .filter(each -> each.where().isEmpty() || fitting.contains(each.where()))
            .toList();
    if (fit.isEmpty()) {
      throw new IllegalStateException("Nothing to say in [" + section + "]");
    }
    Phrase best = dice.pick(fit);
    for (int i = 0; i < 2; i++) {
      Phrase other = dice.pick(fit);
      if (used.getOrDefault(other, 0) < used.getOrDefault(best, 0)) {
        best = other;
      }
    }
    used.merge(best, 1, Integer::sum);
    return best.text();
  }
}
