package org.calmtrace.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How somebody writes.
 *
 * @param lengths how likely nothing, a few words, a sentence or two, and more are, percent
 */
record Voice(List<Integer> lengths, Set<Habit> habits) {

  /** What a hand is known by. */
  enum Habit {
    /** No capitals, no full stop. */
    LOWER,
    /** {@code pt w/ peer}, {@code 5 min}. */
    SHORTHAND,
    /** Names the person by initials. */
    INITIALS,
    /** Begins with the time. */
    CLOCK,
    /** Has a word of one's own to say at the end. */
    REMARKS
  }

  /** E.g. {@code 10 30 40 20 clock remarks}. */
  static Voice read(String column) {
    List<String> words = List.of(column.split(" "));
    return new Voice(
        words.subList(0, 4).stream().map(Integer::valueOf).toList(),
        Set.copyOf(words.subList(4, words.size()).stream().map(word -> habit(word)).toList()));
  }

  private static Habit habit(String word) {
    return Arrays.stream(Habit.values())
        .filter(habit -> habit.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No habit of writing: " + word));
  }

  boolean has(Habit habit) {
    return habits.contains(habit);
  }

  /** The words as this hand writes them. */
  String write(String words) {
    String written = words;
    if (has(Habit.SHORTHAND)) {
      written =
          written
              .replace(" with ", " w/ ")
              .replace(" because ", " bc ")
              .replace(" minutes", " min")
              .replace(" and ", " + ")
              .replace(" about ", " re ");
    }
    if (has(Habit.LOWER)) {
      written = written.toLowerCase(java.util.Locale.ROOT);
      written = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
    }
    return written;
  }
}
