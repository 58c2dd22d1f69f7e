package org.calmtrace.incident.pages.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.incident.pages.PersonLabels;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.platform.Code;
import org.calmtrace.platform.Ids;
import org.calmtrace.platform.Refusal;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.input.InvalidInputException;
import org.calmtrace.security.CurrentUser;
import org.calmtrace.security.Right;
import org.calmtrace.web.FormErrors;
import org.calmtrace.web.FormErrors.Fault;
import org.calmtrace.web.Page;
import org.calmtrace.web.Posted;
import org.calmtrace.web.TimeField;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form of each action on an incident. It works without script, files once however often it is
 * sent, and tells who has not seen the newest version what is new before anything is filed.
 */
@Page
class ReviewController {

  private static final String FORM = "incident/action";
  private static final String CHOOSE = "incident/correct";

  private final ReviewDesk desk;
  private final ActionForms forms;
  private final PersonLabels labels;
  private final CurrentUser currentUser;
  private final MessageSource messages;
  private final Ids ids;

  ReviewController(
      ReviewDesk desk,
      ActionForms forms,
      PersonLabels labels,
      CurrentUser currentUser,
      MessageSource messages,
      Ids ids) {
    this.desk = desk;
    this.forms = forms;
    this.labels = labels;
    this.currentUser = currentUser;
    this.messages = messages;
    this.ids = ids;
  }

  @GetMapping("/incidents/{id}/{action:[a-z]+}")
  String ask(
      @PathVariable String id,
      @PathVariable String action,
      @RequestParam(required = false) @Nullable String entry,
      @RequestParam(required = false) @Nullable String field,
      Model model) {
    Subject subject = desk.subject(incident(id), action(action), entry, field, currentUser.get());
    if (subject.action() == Action.CORRECT && subject.corrects().isEmpty()) {
      model.addAttribute("entries", desk.correctable(subject));
      model.addAttribute("chosen", entry);
      return show(subject, CHOOSE, model);
    }
    if (subject.action() == Action.ANSWER && subject.stream().state().openQuestions().isEmpty()) {
      return "redirect:/incidents/" + id;
    }
    String filed = ids.next().toString();
    return form(subject, forms.form(subject, filed, 0, null, false), List.of(), model);
  }

  @PostMapping("/incidents/{id}/{action:[a-z]+}")
  String file(
      @PathVariable String id,
      @PathVariable String action,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    Posted posted = new Posted(fields);
    Subject subject =
        desk.subject(
            incident(id),
            action(action),
            posted.has("entry") ? posted.text("entry") : null,
            posted.has("field") ? posted.text("field") : null,
            currentUser.get());
    String filed = posted.text("id");
    String seen = posted.text("version");
    if (!isUuid(filed) || !seen.matches("\\d{1,9}")) {
      return "redirect:/incidents/" + id + "/" + action;
    }
    try {
      desk.file(subject, forms.input(subject, filed, posted), Long.parseLong(seen));
      return "redirect:/incidents/" + id + "?done=" + action;
    } catch (RefusedException refused) {
      return again(subject, posted, refused, response, model);
    }
  }

  /** The same form with what stands in the way, in words; every answer is kept. */
  private String again(
      Subject subject,
      Posted posted,
      RefusedException refused,
      HttpServletResponse response,
      Model model) {
    Refusal why = refused.refusal();
    boolean changed = why == LedgerRefusal.VERSION_CHANGED;
    if (!changed && !canBeMended(why)) {
      throw refused;
    }
    response.setStatus(why.kind().status());
    ActionForm form =
        forms.form(
            subject, posted.text("id"), Long.parseLong(posted.text("version")), posted, changed);
    model.addAttribute("citation", why.citation());
    return form(subject, form, changed ? List.of() : faults(form, refused), model);
  }

  private static boolean canBeMended(Refusal why) {
    return switch (why.kind()) {
      case MALFORMED, CONFLICT, RULE -> true;
      case FORBIDDEN, NOT_FOUND, VERSION_CHANGED, TOO_LARGE, UNSUPPORTED, UNAVAILABLE -> false;
    };
  }

  private static List<Fault> faults(ActionForm form, RefusedException refused) {
    if (refused instanceof InvalidInputException invalid) {
      return invalid.errors().stream()
          .map(
              error ->
                  new Fault(
                      fieldOf(form, error.field()),
                      "problem." + error.refusal().code() + ".detail",
                      error.arguments()))
          .toList();
    }
    String pointer = refused.field();
    return List.of(
        new Fault(
            fieldOf(form, pointer == null ? "" : pointer),
            "problem." + refused.refusal().code() + ".detail",
            refused.arguments()));
  }

  /** What is about no field of the form is said at its first. */
  private static String fieldOf(ActionForm form, String pointer) {
    return form.fields().stream()
        .map(FormField::name)
        .filter(name -> pointer.equals("/" + name) || pointer.startsWith("/" + name + "/"))
        .findFirst()
        .orElse(form.fields().getFirst().name());
  }

  private String form(Subject subject, ActionForm form, List<Fault> faults, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", FormErrors.of(faults, messages));
    model.addAttribute(
        "question",
        subject.action() == Action.ANSWER
            ? subject.timeline().entries().stream()
                .filter(
                    entry ->
                        entry.entryId().equals(ActionForms.within(subject).get("clarification")))
                .findFirst()
                .map(entry -> entry.content().words("question"))
                .orElse(null)
            : null);
    return show(subject, FORM, model);
  }

  private String show(Subject subject, String view, Model model) {
    String patient = subject.timeline().patient();
    model.addAttribute("action", subject.action());
    model.addAttribute("place", subject.person().has(Right.REVIEW) ? "queue" : "register");
    model.addAttribute("timeline", subject.timeline());
    model.addAttribute("unit", subject.unit().name());
    model.addAttribute(
        "person",
        labels
            .forReader(subject.person(), List.of(patient))
            .of(patient, subject.stream().state().reported().occurredAt().toLocalDate()));
    model.addAttribute(
        "corrected",
        subject.corrects().map(it -> forms.name(it.entry(), subject.zone())).orElse(null));
    model.addAttribute("now", subject.now());
    model.addAttribute("times", TimeField.options(subject.now()));
    return view;
  }

  private static Action action(String code) {
    return Code.parse(Action.class, code)
        .orElseThrow(() -> RefusedException.of(IncidentRefusal.ENTRY_NOT_FOUND));
  }

  private static IncidentId incident(String id) {
    try {
      return IncidentId.parse(id);
    } catch (IllegalArgumentException notAnIdentifier) {
      throw RefusedException.of(IncidentRefusal.NOT_FOUND);
    }
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException notOurs) {
      return false;
    }
  }
}
