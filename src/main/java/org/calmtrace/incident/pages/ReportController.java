package org.calmtrace.incident.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.calmtrace.care.Person;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.Filed;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.incident.IncidentSettings;
import org.calmtrace.platform.Ids;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.CurrentUser;
import org.calmtrace.security.Right;
import org.calmtrace.security.SecurityRefusal;
import org.calmtrace.security.SignedIn;
import org.calmtrace.web.FormErrors;
import org.calmtrace.web.FormErrors.Fault;
import org.calmtrace.web.Fragments;
import org.calmtrace.web.Page;
import org.calmtrace.web.Posted;
import org.calmtrace.web.TimeField;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way of a report: fill in, check, send. The whole form travels with each step, so that every
 * step works without script and going back loses nothing.
 */
@Page
@RequestMapping("/report")
class ReportController {

  private static final String FORM = "incident/report";
  private static final String CHECK = "incident/check";

  private final ReportDesk desk;
  private final CurrentUser currentUser;
  private final IncidentSettings settings;
  private final MessageSource messages;
  private final Ids ids;

  ReportController(
      ReportDesk desk,
      CurrentUser currentUser,
      IncidentSettings settings,
      MessageSource messages,
      Ids ids) {
    this.desk = desk;
    this.currentUser = currentUser;
    this.settings = settings;
    this.messages = messages;
    this.ids = ids;
  }

  @GetMapping
  String begin(Model model) {
    ReportForm form = ReportForm.empty(newId(), newId(), newId());
    return form(form, reporter(), List.of(), model);
  }

  @PostMapping
  String step(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    SignedIn reporter = reporter();
    ReportForm form = ReportForm.read(new Posted(fields));
    if (!form.isIdentified()) {
      return "redirect:/report";
    }
    Step step = Step.of(fields.getFirst("step"));
    return switch (step.kind()) {
      case ADD -> add(form, reporter, request, model);
      case CHANGE -> tried(form.reopen(step.index()), reporter, List.of(), request, model);
      case REMOVE -> tried(form.withoutAttempt(step.index()), reporter, List.of(), request, model);
      case EDIT -> form(form, reporter, List.of(), model);
      case CHECK -> check(form, reporter, List.of(), response, model);
      case SEND -> send(form, reporter, response, model);
    };
  }

  private String add(ReportForm form, SignedIn reporter, HttpServletRequest request, Model model) {
    ZonedDateTime now = desk.now(desk.unit(desk.person(form, reporter), reporter));
    List<Fault> faults = FormReader.attemptFaults(form, now.getZone(), now.toOffsetDateTime());
    return tried(
        faults.isEmpty() ? form.nextAttempt(newId()) : form, reporter, faults, request, model);
  }

  /** The part about what was tried, or with the whole form around it. */
  private String tried(
      ReportForm form,
      SignedIn reporter,
      List<Fault> faults,
      HttpServletRequest request,
      Model model) {
    form(form, reporter, faults, model);
    return Fragments.view(request, FORM, "tried");
  }

  private String check(
      ReportForm form,
      SignedIn reporter,
      List<Fault> refused,
      HttpServletResponse response,
      Model model) {
    Reading reading = desk.read(form, reporter);
    if (!reading.isWhole()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(form, reporter, reading.faults(), model);
    }
    Person person = desk.person(form, reporter).orElseThrow();
    Unit unit = desk.unit(Optional.of(person), reporter).orElseThrow();
    Duration late = desk.since(reading.whole().occurredAt());
    model.addAttribute("page", CheckPage.of(reading, person, unit));
    model.addAttribute("form", form);
    model.addAttribute("late", settings.isLate(late) ? late : null);
    model.addAttribute("now", desk.now(Optional.of(unit)));
    model.addAttribute("errors", FormErrors.of(refused, messages));
    return CHECK;
  }

  private String send(
      ReportForm form, SignedIn reporter, HttpServletResponse response, Model model) {
    Reading reading = desk.read(form, reporter);
    if (!reading.isWhole()) {
      return check(form, reporter, List.of(), response, model);
    }
    try {
      Filed filed = desk.file(reading, reporter);
      return "redirect:/incidents/" + filed.incident() + "?filed";
    } catch (RefusedException refused) {
      response.setStatus(refused.refusal().kind().status());
      model.addAttribute("stands", stands(refused, form));
      return check(form, reporter, List.of(fault(refused)), response, model);
    }
  }

  /** The report that was sent before, if that is why this one was refused. */
  private static @Nullable String stands(RefusedException refused, ReportForm form) {
    return refused.refusal() == IncidentRefusal.ENTRY_DIFFERS ? form.incident() : null;
  }

  private static Fault fault(RefusedException refused) {
    String key =
        refused.refusal() == IncidentRefusal.ENTRY_DIFFERS
            ? "report.error.sent-before"
            : "problem." + refused.refusal().code() + ".detail";
    return new Fault("send", key, refused.arguments());
  }

  private String form(ReportForm form, SignedIn reporter, List<Fault> faults, Model model) {
    Optional<Unit> unit = desk.unit(desk.person(form, reporter), reporter);
    ZonedDateTime now = desk.now(unit);
    model.addAttribute(
        "form",
        form.withTimes(form.began().on(now), form.attempt().when().on(now), form.ended().on(now)));
    model.addAttribute("choices", desk.choices(reporter));
    model.addAttribute("times", TimeField.options(now));
    model.addAttribute("now", now);
    model.addAttribute("errors", FormErrors.of(faults, messages));
    return FORM;
  }

  private SignedIn reporter() {
    SignedIn person = currentUser.get();
    if (!person.has(Right.WRITE)) {
      throw RefusedException.of(SecurityRefusal.ROLE_MAY_NOT_WRITE);
    }
    return person;
  }

  private String newId() {
    return ids.next().toString();
  }
}
