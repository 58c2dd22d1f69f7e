package org.calmtrace.incident.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calmtrace.care.Person;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.IncidentSettings;
import org.calmtrace.security.SignedIn;
import org.calmtrace.web.FormErrors;
import org.calmtrace.web.FormErrors.Fault;
import org.calmtrace.web.TimeField;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Makes the two pages of a report: the form, and the answers before they are sent. */
@Component
class ReportPages {

  private static final String FORM = "incident/report";
  private static final String CHECK = "incident/check";

  private final ReportDesk desk;
  private final Sentences sentences;
  private final IncidentSettings settings;
  private final MessageSource messages;

  ReportPages(
      ReportDesk desk, Sentences sentences, IncidentSettings settings, MessageSource messages) {
    this.desk = desk;
    this.sentences = sentences;
    this.settings = settings;
    this.messages = messages;
  }

  /**
   * The form; what is wrong with it opens the part where the first of it is.
   *
   * @param kept when it was last kept, if it was
   * @param drafts what else this person has begun
   */
  String form(
      ReportForm form,
      SignedIn reporter,
      List<Fault> faults,
      Optional<Instant> kept,
      List<DraftDesk.Line> drafts,
      Model model) {
    Optional<Person> person = desk.person(form, reporter);
    ZonedDateTime now = desk.now(desk.unit(person, reporter));
    ReportForm shown =
        faults.stream()
            .findFirst()
            .flatMap(fault -> Part.holding(fault.field()))
            .map(form::withOpen)
            .orElse(form)
            .on(now);
    model.addAttribute("form", shown);
    model.addAttribute(
        "page",
        new FormPage(
            folded(form, shown.open(), person, now),
            Progress.of(form),
            lines(form, now),
            kept.map(it -> it.atZone(now.getZone()).toOffsetDateTime()).orElse(null),
            drafts));
    model.addAttribute("choices", desk.choices(reporter));
    model.addAttribute("times", TimeField.options(now));
    model.addAttribute("now", now);
    model.addAttribute("errors", FormErrors.of(faults, messages));
    return FORM;
  }

  private Map<Rows, List<FormPage.Line>> lines(ReportForm form, ZonedDateTime now) {
    Map<Rows, List<FormPage.Line>> lines = new EnumMap<>(Rows.class);
    for (Rows rows : Rows.values()) {
      lines.put(rows, sentences.lines(rows, form, now.getZone()));
    }
    return lines;
  }

  private List<FormPage.Folded> folded(
      ReportForm form, Part open, Optional<Person> person, ZonedDateTime now) {
    String label = person.map(it -> PersonLabels.of(it, now.toLocalDate())).orElse(null);
    Progress progress = Progress.of(form);
    return Arrays.stream(Part.values())
        .map(
            part ->
                new FormPage.Folded(
                    part,
                    sentences.of(part, form, label),
                    sentences.time(part, form, now.getZone()),
                    progress.isDone(part),
                    part == open,
                    part.next(form.end().handsUsed()).orElse(null)))
        .toList();
  }

  /** The answers of a form that is whole. */
  String check(
      ReportForm form,
      Reading reading,
      SignedIn reporter,
      List<Fault> refused,
      Optional<Instant> kept,
      Model model) {
    Person person = desk.person(form, reporter).orElseThrow();
    Unit unit = desk.unit(Optional.of(person), reporter).orElseThrow();
    Duration late = desk.since(reading.whole().occurredAt());
    model.addAttribute("page", CheckPage.of(reading, person, unit));
    model.addAttribute("form", form);
    model.addAttribute("late", settings.isLate(late) ? late : null);
    model.addAttribute("now", desk.now(Optional.of(unit)));
    model.addAttribute("kept", kept.map(it -> keptAt(it, unit)).orElse(null));
    model.addAttribute("errors", FormErrors.of(refused, messages));
    return CHECK;
  }

  private static OffsetDateTime keptAt(Instant moment, Unit unit) {
    return moment.atZone(unit.zone()).toOffsetDateTime();
  }
}
