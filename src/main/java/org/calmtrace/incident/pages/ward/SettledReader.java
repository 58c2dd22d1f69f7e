package org.calmtrace.incident.pages.ward;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.calmtrace.care.Person;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.inputs.AttemptInput;
import org.calmtrace.incident.inputs.ReportInput;
import org.calmtrace.incident.inputs.ResolutionInput;
import org.calmtrace.incident.pages.form.SaidTime;
import org.calmtrace.incident.pages.report.Reading;
import org.calmtrace.platform.Code;
import org.calmtrace.web.FormErrors.Fault;
import org.calmtrace.web.TimeField;
import org.jspecify.annotations.Nullable;

/** Reads the five answers once: everything that is to be put right, or what is to be filed. */
final class SettledReader {

  private final SettledForm form;
  private final ZoneId zone;
  private final OffsetDateTime now;
  private final List<Fault> faults = new ArrayList<>();

  private SettledReader(SettledForm form, ZoneId zone, OffsetDateTime now) {
    this.form = form;
    this.zone = zone;
    this.now = now;
  }

  /**
   * @param person who was chosen, if that is somebody of the unit
   * @param zone of the unit: days and times are read in it
   */
  static Reading read(SettledForm form, Optional<Person> person, ZoneId zone, OffsetDateTime now) {
    return new SettledReader(form, zone, now).read(person);
  }

  private Reading read(Optional<Person> person) {
    if (person.isEmpty()) {
      faults.add(Fault.of("patient", "report.error.who"));
    }
    Antecedent cause = Code.parse(Antecedent.class, form.antecedent()).orElse(null);
    if (cause == null) {
      faults.add(Fault.of("antecedent", "settled.error.cause"));
    }
    List<Technique> helped = helped();
    if (helped.isEmpty()) {
      faults.add(Fault.of("helped", "settled.error.helped"));
    }
    Outcome outcome =
        Code.parse(Outcome.class, form.outcome()).filter(Outcome::handsOff).orElse(null);
    if (outcome == null) {
      faults.add(Fault.of("outcome", "settled.error.outcome"));
    }
    OffsetDateTime began = began();
    OffsetDateTime ended = began == null ? null : ended(began);
    if (person.isEmpty()
        || cause == null
        || outcome == null
        || began == null
        || ended == null
        || !faults.isEmpty()) {
      return new Reading(null, List.of(), null, faults);
    }
    return new Reading(
        report(person.get(), cause, began),
        attempts(helped, began, ended),
        new ResolutionInput(form.entry("end"), outcome, ended, null, null),
        List.of());
  }

  /** In the order of the vocabulary; something else needs words, and those the report has. */
  private List<Technique> helped() {
    return Code.all(Technique.class).stream()
        .filter(form.helped()::contains)
        .flatMap(code -> Code.parse(Technique.class, code).stream())
        .filter(technique -> !technique.needsWords())
        .toList();
  }

  private @Nullable OffsetDateTime began() {
    SaidTime began = SaidTime.of(form.began(), zone, now);
    began.fault("began", "report.error.began").ifPresent(faults::add);
    return began.moment();
  }

  /**
   * When it was over: with a day and time as it is said; else when the form was open, for it is
   * filled in afterwards.
   */
  private @Nullable OffsetDateTime ended(OffsetDateTime began) {
    if (form.began().choice().equals(TimeField.AT)) {
      return until(began);
    }
    OffsetDateTime opened =
        form.openedAt().map(at -> at.withOffsetSameInstant(began.getOffset())).orElse(began);
    return opened.isBefore(began) ? began : opened;
  }

  /** The next time that the clock shows this, from the beginning on. */
  private @Nullable OffsetDateTime until(OffsetDateTime began) {
    String day = began.atZoneSameInstant(zone).toLocalDate().toString();
    String next = began.atZoneSameInstant(zone).toLocalDate().plusDays(1).toString();
    SaidTime ended =
        Stream.of(first(day), at(day), first(next), at(next))
            .filter(it -> it.moment() != null && !it.moment().isBefore(began))
            .findFirst()
            .orElseGet(() -> at(day));
    if (ended.moment() == null) {
      faults.add(Fault.of("until", "settled.error.until"));
    } else {
      ended.fault("until", "").ifPresent(faults::add);
    }
    return ended.moment();
  }

  private SaidTime at(String day) {
    return SaidTime.of(clock(day), zone, now);
  }

  /** Of a time that the clock shows twice the first. */
  private SaidTime first(String day) {
    return new SaidTime(clock(day), clock(day).moment(zone).orElse(null), at(day).latest());
  }

  private TimeField clock(String day) {
    return new TimeField(TimeField.AT, day, form.until());
  }

  private ReportInput report(Person person, Antecedent cause, OffsetDateTime began) {
    return new ReportInput(
        IncidentId.parse(form.incident()),
        person.unitId(),
        UUID.fromString(person.id()),
        began,
        null,
        List.of(cause),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Each has its number for a name: other answers under the same names are refused, not added. */
  private List<AttemptInput> attempts(
      List<Technique> helped, OffsetDateTime began, OffsetDateTime ended) {
    List<AttemptInput> attempts = new ArrayList<>();
    for (Technique technique : helped) {
      attempts.add(
          new AttemptInput(
              form.entry("helped/" + attempts.size()),
              technique,
              null,
              began,
              Response.CALMED,
              null,
              null,
              null,
              ended));
    }
    return attempts;
  }
}
