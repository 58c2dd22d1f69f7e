package org.calmtrace.incident.pages.ward;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.Filed;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.incident.IncidentStream;
import org.calmtrace.incident.IncidentStreams;
import org.calmtrace.incident.Incidents;
import org.calmtrace.incident.events.ClarificationAsked;
import org.calmtrace.incident.inputs.AnswerInput;
import org.calmtrace.incident.register.Register;
import org.calmtrace.ledger.Projections;
import org.calmtrace.platform.Ids;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.input.InvalidInputException;
import org.calmtrace.security.SignedIn;
import org.calmtrace.web.FormErrors;
import org.calmtrace.web.FormErrors.Fault;
import org.calmtrace.web.Page;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers a reviewer's question about a report. */
@Page
@RequestMapping("/incidents/{id}/clarifications/{question}/answer")
class AnswerController {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String WORDS = "answer";

  private final Incidents incidents;
  private final IncidentStreams streams;
  private final MyReports reports;
  private final MyUnits units;
  private final Projections projections;
  private final MessageSource messages;
  private final Ids ids;

  AnswerController(
      Incidents incidents,
      IncidentStreams streams,
      MyReports reports,
      MyUnits units,
      Projections projections,
      MessageSource messages,
      Ids ids) {
    this.incidents = incidents;
    this.streams = streams;
    this.reports = reports;
    this.units = units;
    this.projections = projections;
    this.messages = messages;
    this.ids = ids;
  }

  /** Where this question is answered. */
  static String address(IncidentId incident, EntryId question) {
    return "/incidents/" + incident + "/clarifications/" + question + "/answer";
  }

  @GetMapping
  String form(@PathVariable String id, @PathVariable String question, Model model) {
    return form(new Asked(id, question), ids.next().toString(), "", List.of(), model);
  }

  @PostMapping
  String answer(
      @PathVariable String id,
      @PathVariable String question,
      @RequestParam(defaultValue = "") String answerId,
      @RequestParam(defaultValue = "") String answer,
      HttpServletResponse response,
      Model model) {
    Asked asked = new Asked(id, question);
    if (!isUuid(answerId)) {
      return "redirect:" + address(asked.incident(), asked.entry());
    }
    if (answer.isBlank()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      List<Fault> missing = List.of(Fault.of(WORDS, "ward.answer.error.missing"));
      return form(asked, answerId, answer, missing, model);
    }
    try {
      file(asked, new AnswerInput(EntryId.parse(answerId), answer));
      return "redirect:/my-reports?answered";
    } catch (InvalidInputException wrong) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(asked, answerId, answer, faults(wrong), model);
    }
  }

  private void file(Asked asked, AnswerInput answer) {
    Filed filed =
        incidents.file(
            asked.incident(), answer, Map.of("clarification", asked.entry()), units.person(), null);
    projections.await(Register.NAME, filed.position(), PATIENCE);
  }

  private static List<Fault> faults(InvalidInputException wrong) {
    return wrong.errors().stream()
        .map(
            error ->
                new Fault(
                    WORDS, "problem." + error.refusal().code() + ".detail", error.arguments()))
        .toList();
  }

  /** The question and room for an answer; an answer that is kept stays. */
  private String form(
      Asked asked, String answerId, String answer, List<Fault> faults, Model model) {
    SignedIn person = units.person();
    IncidentStream stream = streams.read(asked.incident(), person);
    MyReport report = reports.one(stream, person);
    MyReport.Quote question =
        report.quotes().stream()
            .filter(quote -> address(asked.incident(), asked.entry()).equals(quote.answer()))
            .findFirst()
            .orElseThrow(() -> refused(stream, asked.entry()));
    model.addAttribute("report", report);
    model.addAttribute("today", units.now(units.choose(null, units.of(person))).toLocalDate());
    model.addAttribute("question", question);
    model.addAttribute("answerId", answerId);
    model.addAttribute("answer", answer);
    model.addAttribute("errors", FormErrors.of(faults, messages));
    return "incident/answer";
  }

  private static RefusedException refused(IncidentStream stream, EntryId question) {
    boolean asked =
        stream.state().current(question).filter(ClarificationAsked.class::isInstance).isPresent();
    return RefusedException.of(
        asked ? IncidentRefusal.ALREADY_ANSWERED : IncidentRefusal.ENTRY_NOT_FOUND);
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException notOurs) {
      return false;
    }
  }

  /** The question in the address; what is none is not found. */
  private record Asked(IncidentId incident, EntryId entry) {

    private Asked(String incident, String entry) {
      this(parsed(incident), new EntryId(parsed(entry).value()));
    }

    private static IncidentId parsed(String id) {
      try {
        return IncidentId.parse(id);
      } catch (IllegalArgumentException notAnIdentifier) {
        throw RefusedException.of(IncidentRefusal.NOT_FOUND);
      }
    }
  }
}
