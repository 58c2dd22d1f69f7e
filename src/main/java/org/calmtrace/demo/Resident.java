package org.calmtrace.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.platform.Code;

/**
 * An invented person in care with what sets them off and what helps them.
 *
 * @param pronoun {@code he} or {@code she}
 * @param weight how often something happens with them, beside the others
 * @param helps techniques that mostly calm them
 * @param hurts techniques that mostly make it worse
 * @param thing something they hold dear
 */
record Resident(
    DemoPatient patient,
    String pronoun,
    double weight,
    List<Technique> helps,
    List<Technique> hurts,
    List<Antecedent> triggers,
    String thing) {

  static List<Resident> all() {
    return DemoFiles.lines("people.txt").stream().map(Resident::read).toList();
  }

  /** A newcomer of the year has age, days since the birthday and days here at the end. */
  private static Resident read(String line) {
    List<String> columns = DemoFiles.columns(line);
    String unit = columns.get(0);
    String name = columns.get(1);
    return new Resident(
        known(unit, name).orElseGet(() -> newcomer(unit, name, columns.subList(8, 11))),
        columns.get(2),
        Double.parseDouble(columns.get(3)),
        codes(Technique.class, columns.get(4)),
        codes(Technique.class, columns.get(5)),
        codes(Antecedent.class, columns.get(6)),
        columns.get(7));
  }

  private static Optional<DemoPatient> known(String unit, String name) {
    return DemoPatients.ALL.stream()
        .filter(patient -> patient.unit().equals(unit) && patient.name().equals(name))
        .findFirst();
  }

  private static DemoPatient newcomer(String unit, String name, List<String> numbers) {
    String initials = name.charAt(0) + ". " + name.charAt(name.indexOf(' ') + 1) + ".";
    return new DemoPatient(
        unit,
        name,
        initials,
        Integer.parseInt(numbers.get(0)),
        Integer.parseInt(numbers.get(1)),
        Integer.parseInt(numbers.get(2)));
  }

  private static <C extends Enum<C> & Code> List<C> codes(Class<C> kind, String column) {
    return DemoFiles.words(column).stream()
        .map(word -> Code.parse(kind, word).orElseThrow(() -> new IllegalStateException(word)))
        .toList();
  }

  String id() {
    return patient.id();
  }

  int ageOn(LocalDate day, LocalDate today) {
    return java.time.Period.between(patient.bornBefore(today), day).getYears();
  }
}
