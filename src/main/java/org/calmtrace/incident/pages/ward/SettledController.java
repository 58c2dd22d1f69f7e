package org.calmtrace.incident.pages.ward;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.incident.pages.report.Reading;
import org.calmtrace.incident.pages.report.ReportDesk;
import org.calmtrace.platform.Ids;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.SecurityRefusal;
import org.calmtrace.security.SignedIn;
import org.calmtrace.web.FormErrors;
import org.calmtrace.web.FormErrors.Fault;
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

/** Files in six taps what settled without hands on: the record that is wanted most. */
@Page
@RequestMapping("/settled")
class SettledController {

  private static final String FORM = "incident/settled";

  private final SettledDesk desk;
  private final ReportDesk reports;
  private final MyUnits units;
  private final MessageSource messages;
  private final Ids ids;

  SettledController(
      SettledDesk desk, ReportDesk reports, MyUnits units, MessageSource messages, Ids ids) {
    this.desk = desk;
    this.reports = reports;
    this.units = units;
    this.messages = messages;
    this.ids = ids;
  }

  @GetMapping
  String begin(@RequestParam(required = false) @Nullable String unit, Model model) {
    SignedIn person = units.person();
    Unit ward = ward(unit, person);
    SettledForm form = SettledForm.empty(ids.next().toString(), units.now(Optional.of(ward)));
    return form(form, ward, person, List.of(), model);
  }

  @PostMapping
  String file(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    SignedIn person = units.person();
    Unit ward = ward(fields.getFirst("unit"), person);
    SettledForm form = SettledForm.read(new Posted(fields));
    if (!form.isWhole()) {
      return "redirect:/settled";
    }
    Reading reading = desk.read(form, ward, units.now(Optional.of(ward)));
    if (!reading.isWhole()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(form, ward, person, reading.faults(), model);
    }
    try {
      reports.file(reading, person);
      return "redirect:/my-unit?settled";
    } catch (RefusedException refused) {
      response.setStatus(refused.refusal().kind().status());
      return form(form, ward, person, List.of(fault(refused)), model);
    }
  }

  private static Fault fault(RefusedException refused) {
    String key =
        refused.refusal() == IncidentRefusal.ENTRY_DIFFERS
            ? "report.error.sent-before"
            : "problem." + refused.refusal().code() + ".detail";
    return new Fault("done", key, refused.arguments());
  }

  private Unit ward(@Nullable String wanted, SignedIn person) {
    return units
        .choose(wanted, units.of(person))
        .orElseThrow(() -> RefusedException.of(SecurityRefusal.OUT_OF_SCOPE, "–"));
  }

  private String form(
      SettledForm form, Unit ward, SignedIn person, List<Fault> faults, Model model) {
    ZonedDateTime now = units.now(Optional.of(ward));
    ZonedDateTime base = form.base(now);
    model.addAttribute("form", form.again(base));
    model.addAttribute("choices", desk.choices(form, ward, now, person));
    model.addAttribute("times", TimeField.options(base));
    model.addAttribute("unit", ward);
    model.addAttribute("mine", units.of(person));
    model.addAttribute("now", now);
    model.addAttribute("errors", FormErrors.of(faults, messages));
    return FORM;
  }
}
