package org.calmtrace.incident.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.platform.Ids;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.SignedIn;
import org.calmtrace.web.FormErrors.Fault;
import org.calmtrace.web.Page;
import org.calmtrace.web.Posted;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way of a report: fill in, check, send. The whole form travels with each step and is kept as a
 * draft at each, so that every step works without script and going back loses nothing.
 */
@Page
@RequestMapping("/report")
class ReportController {

  private final ReportDesk desk;
  private final DraftDesk drafts;
  private final ReportPages pages;
  private final Reporters reporters;
  private final Ids ids;

  ReportController(
      ReportDesk desk, DraftDesk drafts, ReportPages pages, Reporters reporters, Ids ids) {
    this.desk = desk;
    this.drafts = drafts;
    this.pages = pages;
    this.reporters = reporters;
    this.ids = ids;
  }

  /** A new form, or one that was begun before. One that is sent already, or not ours, is new. */
  @GetMapping
  String begin(@RequestParam(required = false) @Nullable String draft, Model model) {
    SignedIn reporter = reporters.current();
    if (draft != null) {
      Optional<IncidentId> id = ReportForm.parse(draft);
      return id.flatMap(it -> drafts.find(it, reporter))
          .map(
              kept ->
                  pages.form(
                      kept.form(), reporter, List.of(), Optional.of(kept.at()), List.of(), model))
          .orElse("redirect:/report");
    }
    ReportForm form = ReportForm.empty(newId(), newId(), newId(), newId());
    return pages.form(form, reporter, List.of(), Optional.empty(), drafts.lines(reporter), model);
  }

  /** What a page keeps by itself, shortly after each answer. */
  @PostMapping("/drafts/{id}")
  ResponseEntity<Void> keep(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
    SignedIn reporter = reporters.current();
    ReportForm form = ReportForm.read(new Posted(fields));
    if (!form.isIdentified() || !form.incident().equals(id)) {
      return ResponseEntity.badRequest().build();
    }
    drafts.keep(form, reporter);
    return ResponseEntity.noContent().build();
  }

  @PostMapping
  String step(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    SignedIn reporter = reporters.current();
    ReportForm form = ReportForm.read(new Posted(fields));
    if (!form.isIdentified()) {
      return "redirect:/report";
    }
    return switch (Step.of(fields.getFirst("step"))) {
      case Step.Add add -> add(form, add.rows(), reporter, model);
      case Step.Change it -> show(form.reopen(it.rows(), it.index()), reporter, model);
      case Step.Remove it -> show(form.without(it.rows(), it.index()), reporter, model);
      case Step.Open open -> show(form.withOpen(open.part()), reporter, model);
      case Step.Next next ->
          show(
              next.part().next(form.end().handsUsed()).map(form::withOpen).orElse(form),
              reporter,
              model);
      case Step.Edit edit -> show(form, reporter, model);
      case Step.Check check -> check(form, reporter, List.of(), response, model);
      case Step.Send send -> send(form, reporter, response, model);
      case Step.Leave leave -> leave(form, reporter);
      case Step.Discard discard -> discard(form, reporter);
    };
  }

  /** Another row; or what is wrong with the one at hand. */
  private String add(ReportForm form, Rows rows, SignedIn reporter, Model model) {
    ZonedDateTime now = desk.now(desk.unit(desk.person(form, reporter), reporter));
    List<Fault> faults = FormReader.rowFaults(form, rows, now.getZone(), now.toOffsetDateTime());
    ReportForm next = faults.isEmpty() ? form.next(rows, newId()) : form;
    return pages.form(
        next.withOpen(rows.part()),
        reporter,
        faults,
        drafts.keep(next, reporter),
        List.of(),
        model);
  }

  private String show(ReportForm form, SignedIn reporter, Model model) {
    Optional<Instant> kept = drafts.keep(form, reporter);
    return pages.form(form, reporter, List.of(), kept, List.of(), model);
  }

  private String check(
      ReportForm form,
      SignedIn reporter,
      List<Fault> refused,
      HttpServletResponse response,
      Model model) {
    Optional<Instant> kept = drafts.keep(form, reporter);
    Reading reading = desk.read(form, reporter);
    if (reading.isWhole()) {
      return pages.check(form, reading, reporter, refused, kept, model);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return pages.form(form, reporter, reading.faults(), kept, List.of(), model);
  }

  private String send(
      ReportForm form, SignedIn reporter, HttpServletResponse response, Model model) {
    Reading reading = desk.read(form, reporter);
    if (!reading.isWhole()) {
      return check(form, reporter, List.of(), response, model);
    }
    try {
      IncidentId incident = desk.file(reading, reporter).incident();
      drafts.remove(incident, reporter);
      return "redirect:" + address(incident, reading);
    } catch (RefusedException refused) {
      response.setStatus(refused.refusal().kind().status());
      model.addAttribute("stands", stands(refused, form));
      return check(form, reporter, List.of(fault(refused)), response, model);
    }
  }

  /** A restraint or a seclusion that goes on has a page of its own, with what is due on it. */
  private static String address(IncidentId incident, Reading reading) {
    Reading.Hands hands = reading.hands();
    return hands != null && hands.end() == null
        ? "/incidents/" + incident + "/interventions/" + hands.start().interventionId()
        : "/incidents/" + incident + "?filed";
  }

  private String leave(ReportForm form, SignedIn reporter) {
    drafts.keep(form, reporter);
    return "redirect:/";
  }

  private String discard(ReportForm form, SignedIn reporter) {
    drafts.remove(IncidentId.parse(form.incident()), reporter);
    return "redirect:/report";
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

  private String newId() {
    return ids.next().toString();
  }
}
