package org.calmtrace.incident.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.calmtrace.care.People;
import org.calmtrace.care.Person;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.Filed;
import org.calmtrace.incident.Incidents;
import org.calmtrace.incident.register.Register;
import org.calmtrace.ledger.Projections;
import org.calmtrace.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows whom and where a reporter may report on, and files what they say. */
@Component
public class ReportDesk {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Units units;
  private final People people;
  private final Incidents incidents;
  private final Projections projections;
  private final Clock clock;

  ReportDesk(
      Units units, People people, Incidents incidents, Projections projections, Clock clock) {
    this.units = units;
    this.people = people;
    this.incidents = incidents;
    this.projections = projections;
    this.clock = clock;
  }

  ReportChoices choices(SignedIn reporter) {
    return new ReportChoices(
        unitsOf(reporter).stream()
            .map(unit -> new ReportChoices.Ward(unit.name(), onWard(unit)))
            .filter(ward -> !ward.people().isEmpty())
            .toList());
  }

  private List<ReportChoices.Someone> onWard(Unit unit) {
    List<Person> there = people.on(unit.id());
    LocalDate today = LocalDate.now(clock.withZone(unit.zone()));
    Map<String, Long> alike =
        there.stream()
            .collect(Collectors.groupingBy(p -> PersonLabels.of(p, today), Collectors.counting()));
    return there.stream()
        .map(
            person -> {
              String label = PersonLabels.of(person, today);
              boolean unique = alike.getOrDefault(label, 0L) == 1;
              return new ReportChoices.Someone(person.id(), unique ? label : person.name());
            })
        .toList();
  }

  /** The person who was chosen, if this reporter may report on them. */
  Optional<Person> person(ReportForm form, SignedIn reporter) {
    return form.story().patient().isEmpty()
        ? Optional.empty()
        : people
            .find(form.story().patient())
            .filter(person -> unitsOf(reporter).stream().anyMatch(u -> isOn(person, u)));
  }

  /** The place of the chosen person, or else the reporter's first unit. */
  Optional<Unit> unit(Optional<Person> person, SignedIn reporter) {
    List<Unit> mine = unitsOf(reporter);
    return mine.stream().filter(unit -> person.isEmpty() || isOn(person.get(), unit)).findFirst();
  }

  ZonedDateTime now(Optional<Unit> unit) {
    ZoneId zone = unit.map(Unit::zone).orElse(ZoneOffset.UTC);
    return clock.instant().atZone(zone);
  }

  /** The zone of a unit of theirs; of none, that of their first. */
  ZoneId zone(@Nullable String unit, SignedIn reporter) {
    List<Unit> mine = unitsOf(reporter);
    return mine.stream()
        .filter(it -> it.id().equals(unit))
        .findFirst()
        .or(() -> mine.stream().findFirst())
        .map(Unit::zone)
        .orElse(ZoneOffset.UTC);
  }

  Reading read(ReportForm form, SignedIn reporter) {
    Optional<Person> person = person(form, reporter);
    ZonedDateTime now = now(unit(person, reporter));
    return FormReader.read(form, person, now.getZone(), now.toOffsetDateTime());
  }

  /** How long ago that was. */
  Duration since(OffsetDateTime moment) {
    return Duration.between(moment.toInstant(), clock.instant());
  }

  /**
   * Files the report and all that belongs to it. Each entry has an identifier of its own, so that
   * after a failure in between the same may simply be sent again.
   */
  public Filed file(Reading reading, SignedIn reporter) {
    Filed report = incidents.report(reading.whole(), reporter, null);
    long last = report.position();
    for (Filing entry : entries(reading)) {
      last =
          incidents
              .file(report.incident(), entry.input(), entry.within(), reporter, null)
              .position();
    }
    projections.await(Register.NAME, last, PATIENCE);
    return report;
  }

  /** In the order they happen, so that each finds what it belongs to. */
  private static List<Filing> entries(Reading reading) {
    List<Filing> entries = new ArrayList<>();
    reading.attempts().forEach(it -> entries.add(new Filing(it, Map.of())));
    Reading.Hands hands = reading.hands();
    if (hands != null) {
      entries.add(new Filing(hands.start(), Map.of()));
      if (hands.end() != null) {
        EntryId intervention = hands.start().interventionId();
        entries.add(new Filing(hands.end(), Map.of("intervention", intervention)));
      }
    }
    if (reading.resolution() != null) {
      entries.add(new Filing(reading.resolution(), Map.of()));
    }
    reading.injuries().forEach(it -> entries.add(new Filing(it, Map.of())));
    reading.told().forEach(it -> entries.add(new Filing(it, Map.of())));
    return entries;
  }

  /**
   * One entry beside the report.
   *
   * @param within the entries that it belongs to
   */
  private record Filing(Record input, Map<String, EntryId> within) {}

  private List<Unit> unitsOf(SignedIn reporter) {
    return units.all().stream()
        .filter(unit -> reporter.scope().holds(unit.facilityId(), unit.id()))
        .toList();
  }

  private static boolean isOn(Person person, Unit unit) {
    return unit.id().equals(person.unitId());
  }
}
