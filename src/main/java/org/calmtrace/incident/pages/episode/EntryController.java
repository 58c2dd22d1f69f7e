package org.calmtrace.incident.pages.episode;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.incident.pages.form.Answers;
import org.calmtrace.incident.pages.form.Question;
import org.calmtrace.incident.pages.form.Question.Place;
import org.calmtrace.incident.pages.form.Refused;
import org.calmtrace.platform.Code;
import org.calmtrace.platform.Ids;
import org.calmtrace.platform.Refusal;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.CurrentUser;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The forms of an episode. The identifier of what is filed is made when the form is first shown, so
 * that pressing twice files once; what is refused comes back with every answer kept.
 */
@Page
@RequestMapping("/incidents/{id}")
class EntryController {

  private static final String VIEW = "incident/episode-form";
  private static final String START = "start";

  private final EpisodeForms forms;
  private final EpisodeDesk desk;
  private final EntryPages pages;
  private final CurrentUser currentUser;
  private final MessageSource messages;
  private final Ids ids;

  EntryController(
      EpisodeForms forms,
      EpisodeDesk desk,
      EntryPages pages,
      CurrentUser currentUser,
      MessageSource messages,
      Ids ids) {
    this.forms = forms;
    this.desk = desk;
    this.pages = pages;
    this.currentUser = currentUser;
    this.messages = messages;
    this.ids = ids;
  }

  @GetMapping("/interventions/new")
  String begin(@PathVariable String id, Model model) {
    return show(START, id, null, model);
  }

  @PostMapping("/interventions/new")
  String began(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    return file(START, id, null, new Posted(fields), response, model);
  }

  @GetMapping("/interventions/{intervention}/{form}")
  String show(
      @PathVariable String form,
      @PathVariable String id,
      @PathVariable @Nullable String intervention,
      Model model) {
    SignedIn writer = currentUser.get();
    EpisodeForm chosen = forms.find(form, writer);
    Situation situation = desk.situation(id, intervention, newEntry(), writer);
    List<Question> questions = chosen.questions(situation);
    Answers answers = Answers.first(questions, situation.now());
    return page(chosen, situation, questions, answers, FormErrors.NONE, Set.of(), model);
  }

  @PostMapping("/interventions/{intervention}/{form}")
  String file(
      @PathVariable String form,
      @PathVariable String id,
      @PathVariable String intervention,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    return file(form, id, intervention, new Posted(fields), response, model);
  }

  @GetMapping("/entries/{form}")
  String showOfIncident(@PathVariable String form, @PathVariable String id, Model model) {
    return show(ofIncident(form), id, null, model);
  }

  @PostMapping("/entries/{form}")
  String fileOfIncident(
      @PathVariable String form,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    return file(ofIncident(form), id, null, new Posted(fields), response, model);
  }

  /** All other forms are about a restraint or seclusion. */
  private static String ofIncident(String form) {
    return Code.parse(IncidentEntry.class, form)
        .map(IncidentEntry::code)
        .orElseThrow(() -> RefusedException.of(IncidentRefusal.ENTRY_NOT_FOUND));
  }

  private String file(
      String form,
      String id,
      @Nullable String intervention,
      Posted posted,
      HttpServletResponse response,
      Model model) {
    SignedIn writer = currentUser.get();
    EpisodeForm chosen = forms.find(form, writer);
    Situation situation = desk.situation(id, intervention, entry(posted), writer);
    List<Question> questions = chosen.questions(situation);
    Answers answers = Answers.read(questions, posted, situation.now());
    List<Fault> faults = answers.faults();
    if (!faults.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      FormErrors errors = FormErrors.of(faults, messages);
      return page(chosen, situation, questions, answers, errors, Set.of(), model);
    }
    try {
      desk.file(chosen, answers, situation);
    } catch (RefusedException refused) {
      Refusal why = refused.refusal();
      if (why.kind() == Refusal.Kind.NOT_FOUND || why.kind() == Refusal.Kind.FORBIDDEN) {
        throw refused;
      }
      response.setStatus(why.kind().status());
      model.addAttribute("stands", why == IncidentRefusal.ENTRY_DIFFERS);
      FormErrors errors = new Refused(questions, messages).errors(refused);
      return page(chosen, situation, questions, answers, errors, Refused.offers(refused), model);
    }
    return "redirect:" + EntryPages.after(chosen, situation);
  }

  private String page(
      EpisodeForm form,
      Situation situation,
      List<Question> questions,
      Answers answers,
      FormErrors errors,
      Set<String> offers,
      Model model) {
    model.addAttribute("page", pages.of(form, situation));
    List<Question> more = at(Place.MORE, questions);
    model.addAttribute("open", at(Place.OPEN, questions));
    model.addAttribute("more", more);
    model.addAttribute("moreOpen", more.stream().anyMatch(it -> errors.has(it.name())));
    model.addAttribute("offered", offered(questions, answers, offers));
    model.addAttribute("answers", answers);
    model.addAttribute("errors", errors);
    model.addAttribute("times", TimeField.options(situation.now()));
    model.addAttribute("now", situation.now());
    return VIEW;
  }

  private static List<Question> at(Place place, List<Question> questions) {
    return questions.stream().filter(question -> question.place() == place).toList();
  }

  /** What a refusal has brought up, now or before. */
  private static List<Question> offered(
      List<Question> questions, Answers answers, Set<String> offers) {
    return at(Place.OFFERED, questions).stream()
        .filter(it -> offers.contains(it.name()) || !answers.text(it.name()).isEmpty())
        .toList();
  }

  private EntryId newEntry() {
    return new EntryId(ids.next());
  }

  /** A form that was tampered with becomes something new. */
  private EntryId entry(Posted posted) {
    try {
      return EntryId.parse(posted.text("entry"));
    } catch (IllegalArgumentException notOurs) {
      return newEntry();
    }
  }
}
