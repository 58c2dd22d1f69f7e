package org.calmtrace.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.calmtrace.security.Role;

/** The invented people of the year: who lives and who works where. */
final class Cast {

  final List<Resident> residents = Resident.all();
  final List<Colleague> colleagues = Colleague.all();

  private final Map<String, List<Resident>> byUnit =
      residents.stream().collect(Collectors.groupingBy(each -> each.patient().unit()));
  private final Phrases phrases;

  Cast(Phrases phrases) {
    this.phrases = phrases;
  }

  /** Those who are here already on that day. */
  List<Resident> on(YearUnit unit, int daysAgo) {
    return of(unit).stream().filter(each -> each.patient().daysHere() > daysAgo).toList();
  }

  private List<Resident> of(YearUnit unit) {
    return byUnit.getOrDefault(unit.id, List.of());
  }

  Colleague reporter(YearUnit unit, int hour, Dice dice) {
    return dice.pick(
        colleagues.stream()
            .filter(each -> each.worksOn(unit.id) && each.isOn(hour) && each.weight() > 0)
            .toList(),
        Colleague::weight);
  }

  Colleague helper(YearUnit unit, Colleague notThis, int hour, Dice dice) {
    List<Colleague> others =
        colleagues.stream()
            .filter(each -> each.worksOn(unit.id) && each.isOn(hour) && each != notThis)
            .filter(each -> each.weight() > 0)
            .toList();
    return others.isEmpty() ? notThis : dice.pick(others);
  }

  /** A nurse of the unit; in a school, whoever leads the class. */
  Colleague nurse(YearUnit unit, int hour, Dice dice) {
    List<Colleague> nurses =
        colleagues.stream()
            .filter(each -> each.worksOn(unit.id) && each.role() == Role.NURSE)
            .toList();
    List<Colleague> onShift = nurses.stream().filter(each -> each.isOn(hour)).toList();
    return dice.pick(onShift.isEmpty() ? nurses : onShift);
  }

  Colleague practitioner(YearUnit unit, Dice dice) {
    return dice.pick(
        colleagues.stream()
            .filter(each -> each.worksOn(unit.id) && each.role() == Role.PRACTITIONER)
            .toList(),
        Colleague::weight);
  }

  Colleague reviewer(YearUnit unit) {
    return colleagues.stream()
        .filter(each -> each.worksOn(unit.id) && each.role() == Role.QUALITY_OFFICER)
        .findFirst()
        .orElseThrow();
  }

  /** As one writes of another: by initials on a ward, as another student in a class. */
  String peer(Resident notThis, Dice dice) {
    YearUnit unit = YearUnit.of(notThis.patient().unit());
    List<Resident> others = of(unit).stream().filter(each -> each != notThis).toList();
    if (dice.chance(0.45)) {
      return dice.pick(others).patient().initials();
    }
    return switch (unit.facility) {
      case PSYCHIATRIC_HOSPITAL ->
          dice.pick(List.of("a peer", "another patient", "the patient next door"));
      case RESIDENTIAL_UNDER_21 -> dice.pick(List.of("a peer", "one of the others", "a housemate"));
      case SCHOOL ->
          dice.pick(List.of("a classmate", "another student", "somebody at the next table"));
    };
  }

  String place(YearUnit unit, Dice dice) {
    return dice.pick(phrases.of("place " + unit.id)).text();
  }

  Colleague named(DemoStaff member) {
    return colleagues.stream()
        .filter(each -> each.name().equals(member.fullName()))
        .findFirst()
        .orElseThrow();
  }
}
