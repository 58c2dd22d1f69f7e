package org.calmtrace.incident.pages.ward;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.calmtrace.care.People;
import org.calmtrace.care.Person;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.IncidentStreams;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.register.Register;
import org.calmtrace.incident.register.RegisterQuery;
import org.calmtrace.incident.register.RegisterRow;
import org.calmtrace.security.SignedIn;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Counts what settled without hands on. */
@Component
class Tallies {

  private static final int SHOWN = 2;

  private final Register register;
  private final IncidentStreams streams;
  private final People people;

  Tallies(Register register, IncidentStreams streams, People people) {
    this.register = register;
    this.streams = streams;
    this.people = people;
  }

  /** Of the month that it is on the unit. */
  Tally of(Unit unit, ZonedDateTime now, SignedIn person) {
    LocalDate first = now.toLocalDate().withDayOfMonth(1);
    RegisterQuery settled =
        RegisterQuery.since(first.atStartOfDay(unit.zone()).toInstant(), unit.id()).settled();
    List<RegisterRow> latest = register.page(settled, null, SHOWN, person).incidents();
    Map<String, Person> who =
        people.findAll(latest.stream().map(RegisterRow::patient).collect(Collectors.toSet()));
    String month =
        now.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, LocaleContextHolder.getLocale());
    return new Tally(
        register.count(settled, person),
        month,
        latest.stream().map(row -> settled(row, who, unit, person)).toList());
  }

  private Tally.Settled settled(
      RegisterRow row, Map<String, Person> who, Unit unit, SignedIn reader) {
    Person person = who.get(row.patient());
    return new Tally.Settled(
        "/incidents/" + row.incidentId(),
        row.happened().atZoneSameInstant(unit.zone()).toOffsetDateTime(),
        person == null ? "–" : person.initials(),
        helped(streams.read(row.incidentId(), reader).state().attempts()));
  }

  /** What calmed the person, or where nothing did so alone, what helped a little. */
  static List<Technique> helped(List<AttemptLogged> attempts) {
    List<Technique> calmed = with(Response.CALMED, attempts);
    return calmed.isEmpty() ? with(Response.PARTIAL, attempts) : calmed;
  }

  private static List<Technique> with(Response response, List<AttemptLogged> attempts) {
    return attempts.stream()
        .filter(attempt -> attempt.response() == response)
        .map(AttemptLogged::technique)
        .distinct()
        .toList();
  }
}
