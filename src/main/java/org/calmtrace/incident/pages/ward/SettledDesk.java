package org.calmtrace.incident.pages.ward;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calmtrace.care.People;
import org.calmtrace.care.Person;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.pages.report.Reading;
import org.calmtrace.incident.register.Register;
import org.calmtrace.incident.register.RegisterQuery;
import org.calmtrace.platform.Code;
import org.calmtrace.security.SignedIn;
import org.springframework.stereotype.Component;

/** Knows who is on the unit and what helped them before, and reads what was said. */
@Component
class SettledDesk {

  /** What is older says little about how somebody is now. */
  private static final Duration RECENT = Duration.ofHours(72);

  private static final Duration REMEMBERED = Duration.ofDays(90);

  private final People people;
  private final Register register;

  SettledDesk(People people, Register register) {
    this.people = people;
    this.register = register;
  }

  Reading read(SettledForm form, Unit unit, ZonedDateTime now) {
    return SettledReader.read(form, person(form, unit), unit.zone(), now.toOffsetDateTime());
  }

  private Optional<Person> person(SettledForm form, Unit unit) {
    return form.patient().isEmpty()
        ? Optional.empty()
        : people.find(form.patient()).filter(person -> unit.id().equals(person.unitId()));
  }

  SettledChoices choices(SettledForm form, Unit unit, ZonedDateTime now, SignedIn reader) {
    Instant at = now.toInstant();
    RegisterQuery lately = RegisterQuery.since(at.minus(REMEMBERED), unit.id());
    Experience experience =
        new Experience(register.page(lately, null, Register.MOST, reader).incidents());
    return new SettledChoices(
        people(people.on(unit.id()), experience, at),
        experience.helped(),
        experience.helped(form.patient()));
  }

  /** Those to whom something happened lately first, then by initials. */
  private static List<SettledChoices.Someone> people(
      List<Person> there, Experience experience, Instant now) {
    Set<String> recent = experience.peopleSince(now.minus(RECENT));
    Map<String, Integer> alike = new HashMap<>();
    there.forEach(person -> alike.merge(person.initials(), 1, Integer::sum));
    List<SettledChoices.Someone> first = new ArrayList<>();
    List<SettledChoices.Someone> others = new ArrayList<>();
    for (Person person : there) {
      boolean unique = alike.getOrDefault(person.initials(), 0) == 1;
      boolean lately = recent.contains(person.id());
      (lately ? first : others)
          .add(
              new SettledChoices.Someone(
                  person.id(),
                  unique ? person.initials() : person.name(),
                  lately,
                  experience.helped(person.id()).stream().map(Code::code).toList()));
    }
    first.addAll(others);
    return first;
  }
}
