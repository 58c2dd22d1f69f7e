package org.calmtrace.incident.pages.person;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.calmtrace.care.CareRefusal;
import org.calmtrace.care.People;
import org.calmtrace.care.Person;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.incident.IncidentAccess;
import org.calmtrace.incident.IncidentStreams;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.pages.PersonLabels;
import org.calmtrace.incident.register.Register;
import org.calmtrace.incident.register.RegisterPage;
import org.calmtrace.incident.register.RegisterQuery;
import org.calmtrace.incident.register.RegisterRow;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.CurrentUser;
import org.calmtrace.security.SecurityRefusal;
import org.calmtrace.security.SignedIn;
import org.calmtrace.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One person's incidents, newest first, and what has helped before. */
@Page
class PersonController {

  /** What helped is counted in so many of the newest incidents. */
  static final int LOOKED_AT = 30;

  private final People people;
  private final Register register;
  private final IncidentStreams streams;
  private final IncidentAccess access;
  private final Units units;
  private final CurrentUser currentUser;
  private final Clock clock;

  PersonController(
      People people,
      Register register,
      IncidentStreams streams,
      IncidentAccess access,
      Units units,
      CurrentUser currentUser,
      Clock clock) {
    this.people = people;
    this.register = register;
    this.streams = streams;
    this.access = access;
    this.units = units;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  @GetMapping("/people/{id}")
  String history(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    SignedIn reader = currentUser.get();
    if (!access.readsText(reader)) {
      throw RefusedException.of(SecurityRefusal.ROLE_MAY_NOT_READ);
    }
    Person person = find(id);
    Unit unit = access.inScope(reader, person.unitId(), "");
    RegisterQuery theirs = RegisterQuery.ofPatient(id);
    RegisterPage page = register.page(theirs, after, Register.USUAL, reader);
    List<RegisterRow> newest =
        after == null
            ? page.incidents()
            : register.page(theirs, null, LOOKED_AT, reader).incidents();
    ZonedDateTime now = clock.instant().atZone(unit.zone());
    LocalDate today = now.toLocalDate();
    model.addAttribute("label", PersonLabels.of(person, today));
    model.addAttribute("unit", unit.name());
    model.addAttribute(
        "unitNames", units.all().stream().collect(Collectors.toMap(Unit::id, Unit::name)));
    model.addAttribute("rows", page.incidents().stream().map(row -> row.at(unit.zone())).toList());
    model.addAttribute("count", register.count(theirs, reader));
    model.addAttribute("helped", helped(newest));
    model.addAttribute("lookedAt", Math.min(newest.size(), LOOKED_AT));
    model.addAttribute(
        "older", page.next() == null ? null : "/people/" + id + "?after=" + page.next());
    model.addAttribute("newest", after == null ? null : "/people/" + id);
    model.addAttribute("now", now);
    model.addAttribute("today", today);
    return "incident/person";
  }

  private Person find(String id) {
    return isUuid(id)
        ? people.find(id).orElseThrow(() -> RefusedException.of(CareRefusal.PATIENT_UNKNOWN))
        : refuse();
  }

  private static Person refuse() {
    throw RefusedException.of(CareRefusal.PATIENT_UNKNOWN);
  }

  private List<WhatHelped> helped(List<RegisterRow> newest) {
    List<AttemptLogged> attempts =
        newest.stream()
            .limit(LOOKED_AT)
            .filter(row -> row.attempts() > 0)
            .flatMap(row -> streams.get(row.incidentId()).state().attempts().stream())
            .toList();
    return WhatHelped.of(attempts);
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException notOurs) {
      return false;
    }
  }
}
