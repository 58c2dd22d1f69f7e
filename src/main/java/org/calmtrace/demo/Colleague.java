package org.calmtrace.demo;

import java.util.List;
import java.util.UUID;
import org.calmtrace.platform.Code;
import org.calmtrace.security.Role;
import org.calmtrace.staff.Profession;

/**
 * A member of the invented staff over the year.
 *
 * @param units where they work
 * @param shifts of {@code D}, {@code E} and {@code N}
 * @param weight how much they write, beside the others
 */
record Colleague(
    String name,
    Profession profession,
    Role role,
    List<String> units,
    String shifts,
    Voice voice,
    double weight) {

  static List<Colleague> all() {
    return DemoFiles.lines("staff.txt").stream().map(Colleague::read).toList();
  }

  private static Colleague read(String line) {
    List<String> columns = DemoFiles.columns(line);
    return new Colleague(
        columns.get(0),
        Code.parse(Profession.class, columns.get(1)).orElseThrow(),
        Role.valueOf(columns.get(2)),
        DemoFiles.words(columns.get(3)),
        columns.get(4),
        Voice.read(columns.get(5)),
        Double.parseDouble(columns.get(6)));
  }

  UUID id() {
    return DemoIds.of("staff/" + name);
  }

  String firstName() {
    return name.substring(0, name.indexOf(' '));
  }

  boolean worksOn(String unit) {
    return units.contains(unit);
  }

  /** Whether their shift is on at this hour. */
  boolean isOn(int hour) {
    String shift = hour >= 7 && hour < 15 ? "D" : hour >= 15 && hour < 23 ? "E" : "N";
    return shifts.contains(shift);
  }
}
