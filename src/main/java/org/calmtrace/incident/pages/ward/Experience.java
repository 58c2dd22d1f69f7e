package org.calmtrace.incident.pages.ward;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.register.RegisterRow;

/** What a unit has learned lately: who had a hard time, and what helped whom. */
final class Experience {

  private final List<RegisterRow> rows;

  /**
   * @param rows of the unit, newest first
   */
  Experience(List<RegisterRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /** Those to whom something happened since then, the latest first. */
  Set<String> peopleSince(Instant then) {
    Set<String> people = new LinkedHashSet<>();
    rows.stream()
        .filter(row -> !row.happened().toInstant().isBefore(then))
        .forEach(row -> people.add(row.patient()));
    return people;
  }

  /** Techniques of what settled without hands on, the most frequent first. */
  List<Technique> helped() {
    return ranked(settled());
  }

  /** As above, of this person. */
  List<Technique> helped(String patient) {
    return ranked(settled().stream().filter(row -> row.patient().equals(patient)).toList());
  }

  private List<RegisterRow> settled() {
    return rows.stream().filter(Experience::isSettled).toList();
  }

  private static boolean isSettled(RegisterRow row) {
    Outcome outcome = row.outcome();
    return outcome != null && outcome.handsOff();
  }

  private static List<Technique> ranked(List<RegisterRow> rows) {
    Map<Technique, Integer> times = new HashMap<>();
    rows.forEach(
        row -> row.techniques().forEach(technique -> times.merge(technique, 1, Integer::sum)));
    return times.entrySet().stream()
        .filter(used -> !used.getKey().needsWords())
        .sorted(
            Map.Entry.<Technique, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
