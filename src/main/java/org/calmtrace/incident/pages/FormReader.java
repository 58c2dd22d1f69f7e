package org.calmtrace.incident.pages;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.calmtrace.care.Person;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.inputs.AttemptInput;
import org.calmtrace.incident.inputs.Limits;
import org.calmtrace.incident.inputs.ReportInput;
import org.calmtrace.incident.inputs.ResolutionInput;
import org.calmtrace.platform.Code;
import org.calmtrace.platform.input.InputError;
import org.calmtrace.platform.input.InputShape;
import org.calmtrace.platform.input.InvalidInputException;
import org.calmtrace.web.FormErrors.Fault;
import org.calmtrace.web.TimeField;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report form once: everything that is to be put right, in the order of the form, or what
 * is to be filed. What a rule forbids is asked here as well as when it is filed, so that it is said
 * before the first entry stands.
 */
final class FormReader {

  private final ReportForm form;
  private final ZoneId zone;
  private final OffsetDateTime latest;
  private final List<Fault> faults = new ArrayList<>();

  private FormReader(ReportForm form, ZoneId zone, OffsetDateTime now) {
    this.form = form;
    this.zone = zone;
    this.latest = now.plus(Limits.CLOCKS_MAY_DIFFER);
  }

  /**
   * @param person who was chosen, if that is somebody the reporter may report on
   * @param zone of the unit: days and times are read in it
   */
  static Reading read(ReportForm form, Optional<Person> person, ZoneId zone, OffsetDateTime now) {
    return new FormReader(form, zone, now).read(person);
  }

  private Reading read(Optional<Person> person) {
    ReportInput report = report(person);
    OffsetDateTime began = form.began().moment(zone, latest).orElse(null);
    List<AttemptInput> attempts = new ArrayList<>();
    for (AttemptForm done : form.tried()) {
      AttemptInput attempt = attempt(done, "tried");
      if (attempt != null) {
        attempts.add(attempt);
      }
    }
    AttemptInput last = form.attempt().isBlank() ? null : attempt(form.attempt(), "attempt-");
    if (last != null) {
      attempts.add(last);
    }
    ResolutionInput resolution = form.outcome().isEmpty() ? null : resolution(began);
    return new Reading(report, attempts, resolution, faults);
  }

  /** Only what is wrong with the attempt at hand. */
  static List<Fault> attemptFaults(ReportForm form, ZoneId zone, OffsetDateTime now) {
    FormReader reader = new FormReader(form, zone, now);
    reader.attempt(form.attempt(), "attempt-");
    return reader.faults;
  }

  private @Nullable ReportInput report(Optional<Person> person) {
    if (person.isEmpty()) {
      faults.add(Fault.of("patient", "report.error.who"));
    }
    OffsetDateTime began = time(form.began(), "began", "report.error.began");
    if (person.isEmpty() || began == null) {
      return null;
    }
    return checked(
        new ReportInput(
            IncidentId.parse(form.incident()),
            person.get().unitId(),
            UUID.fromString(person.get().id()),
            began,
            form.place(),
            codes(Antecedent.class, form.antecedents()),
            form.otherAntecedent(),
            codes(Behaviour.class, form.behaviours()),
            form.intensity().matches("[0-4]") ? Integer.valueOf(form.intensity()) : null,
            form.narrative(),
            form.lateReason(),
            null,
            null,
            null,
            null,
            null,
            null,
            null),
        "");
  }

  private @Nullable AttemptInput attempt(AttemptForm attempt, String prefix) {
    Technique technique = Code.parse(Technique.class, attempt.technique()).orElse(null);
    if (technique == null) {
      faults.add(Fault.of(field(prefix, "technique"), "report.error.technique"));
    } else if (technique.needsWords() && attempt.otherTechnique().isEmpty()) {
      faults.add(Fault.of(field(prefix, "other"), "report.error.other-technique"));
    }
    OffsetDateTime when = time(attempt.when(), field(prefix, "when"), "report.error.tried-when");
    Response response = Code.parse(Response.class, attempt.response()).orElse(null);
    if (response == null) {
      faults.add(Fault.of(field(prefix, "response"), "report.error.response"));
    }
    if (technique == null || when == null || response == null) {
      return null;
    }
    return checked(
        new AttemptInput(
            EntryId.parse(attempt.id()),
            technique,
            technique.needsWords() ? attempt.otherTechnique() : null,
            when,
            response,
            attempt.inSafetyPlan() ? Boolean.TRUE : null,
            attempt.note(),
            null,
            null),
        prefix);
  }

  private @Nullable ResolutionInput resolution(@Nullable OffsetDateTime began) {
    Outcome outcome = Code.parse(Outcome.class, form.outcome()).orElse(null);
    OffsetDateTime ended = time(form.ended(), "ended", "report.error.ended");
    if (ended != null && began != null && ended.isBefore(began)) {
      faults.add(Fault.of("ended", "report.error.ended-before"));
      return null;
    }
    if (outcome == null || ended == null) {
      return null;
    }
    return checked(
        new ResolutionInput(
            EntryId.parse(form.resolution()), outcome, ended, form.outcomeNote(), null),
        "outcome-");
  }

  private @Nullable OffsetDateTime time(TimeField field, String id, String missing) {
    OffsetDateTime moment = field.moment(zone, latest).orElse(null);
    if (moment == null) {
      boolean unread = field.choice().equals(TimeField.AT);
      faults.add(Fault.of(id, unread ? "report.error.time" : missing));
      return null;
    }
    if (moment.isAfter(latest)) {
      faults.add(Fault.of(id, "report.error.future"));
    } else if (moment.getYear() < Limits.FIRST_YEAR) {
      // As text: a number would be grouped like an amount.
      faults.add(
          new Fault(
              id,
              "problem.incident.too-long-ago.detail",
              List.of(Integer.toString(Limits.FIRST_YEAR))));
    }
    return moment;
  }

  /** The same input with clean words; what is wrong with them goes to the fields they came from. */
  private <R extends Record> @Nullable R checked(R input, String prefix) {
    try {
      return InputShape.clean(input);
    } catch (InvalidInputException e) {
      for (InputError error : e.errors()) {
        faults.add(
            new Fault(
                field(prefix, idOf(error.field())),
                "problem." + error.refusal().code() + ".detail",
                error.arguments()));
      }
      return null;
    }
  }

  /** An attempt that is done with is mended by taking it up again: it has one place for all. */
  private static String field(String prefix, String name) {
    return prefix.endsWith("-") || prefix.isEmpty() ? prefix + name : prefix;
  }

  private static String idOf(String pointer) {
    return switch (pointer) {
      case "/otherAntecedent" -> "other-antecedent";
      case "/otherTechnique" -> "other";
      case "/lateReason" -> "late-reason";
      default -> pointer.substring(1);
    };
  }

  private static <C extends Enum<C> & Code> List<C> codes(Class<C> vocabulary, List<String> codes) {
    return codes.stream().flatMap(code -> Code.parse(vocabulary, code).stream()).toList();
  }
}
