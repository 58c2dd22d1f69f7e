package org.calmtrace.incident;

import static org.calmtrace.security.Right.REVIEW;
import static org.calmtrace.security.Right.SIGN;
import static org.calmtrace.security.Right.WRITE;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.calmtrace.incident.events.AddendumAdded;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.events.CheckRecorded;
import org.calmtrace.incident.events.ClarificationAsked;
import org.calmtrace.incident.events.DebriefHeld;
import org.calmtrace.incident.events.EntryCorrected;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.FaceToFaceEvaluated;
import org.calmtrace.incident.events.IncidentClarified;
import org.calmtrace.incident.events.IncidentClosed;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReopened;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.incident.events.IncidentReviewed;
import org.calmtrace.incident.events.IncidentSubmitted;
import org.calmtrace.incident.events.InjuryRecorded;
import org.calmtrace.incident.events.InterventionEnded;
import org.calmtrace.incident.events.InterventionStarted;
import org.calmtrace.incident.events.MarkedInError;
import org.calmtrace.incident.events.MedicationGiven;
import org.calmtrace.incident.events.OrderRecorded;
import org.calmtrace.incident.events.OrderSigned;
import org.calmtrace.incident.events.PartyNotified;
import org.calmtrace.incident.events.StatementAdded;
import org.calmtrace.incident.inputs.AddendumInput;
import org.calmtrace.incident.inputs.AnswerInput;
import org.calmtrace.incident.inputs.AttemptInput;
import org.calmtrace.incident.inputs.CheckInput;
import org.calmtrace.incident.inputs.ClarificationInput;
import org.calmtrace.incident.inputs.ClosureInput;
import org.calmtrace.incident.inputs.CorrectionInput;
import org.calmtrace.incident.inputs.DebriefInput;
import org.calmtrace.incident.inputs.EndInput;
import org.calmtrace.incident.inputs.ErrorMarkInput;
import org.calmtrace.incident.inputs.EvaluationInput;
import org.calmtrace.incident.inputs.InjuryInput;
import org.calmtrace.incident.inputs.InterventionInput;
import org.calmtrace.incident.inputs.MedicationInput;
import org.calmtrace.incident.inputs.NotificationInput;
import org.calmtrace.incident.inputs.OrderInput;
import org.calmtrace.incident.inputs.ReopeningInput;
import org.calmtrace.incident.inputs.ReportInput;
import org.calmtrace.incident.inputs.ResolutionInput;
import org.calmtrace.incident.inputs.ReviewInput;
import org.calmtrace.incident.inputs.SignatureInput;
import org.calmtrace.incident.inputs.StatementInput;
import org.calmtrace.incident.inputs.SubmissionInput;
import org.calmtrace.ledger.EventType;
import org.calmtrace.platform.Records;
import org.calmtrace.security.Right;

/**
 * Every kind of entry: the stored name of its event, what is filed for it, and who may file it. The
 * one table that a new kind has to be added to.
 */
public enum EntryKind {
  REPORT("reported", IncidentReported.class, ReportInput.class, WRITE),
  ATTEMPT("attempt-logged", AttemptLogged.class, AttemptInput.class, WRITE),
  RESOLUTION("escalation-resolved", EscalationResolved.class, ResolutionInput.class, WRITE),
  INTERVENTION("intervention-started", InterventionStarted.class, InterventionInput.class, WRITE),
  ORDER("order-recorded", OrderRecorded.class, OrderInput.class, WRITE),
  SIGNATURE("order-signed", OrderSigned.class, SignatureInput.class, SIGN),
  CHECK("check-recorded", CheckRecorded.class, CheckInput.class, WRITE),
  EVALUATION("face-to-face-evaluated", FaceToFaceEvaluated.class, EvaluationInput.class, WRITE),
  END("intervention-ended", InterventionEnded.class, EndInput.class, WRITE),
  INJURY("injury-recorded", InjuryRecorded.class, InjuryInput.class, WRITE, REVIEW),
  MEDICATION("medication-given", MedicationGiven.class, MedicationInput.class, WRITE),
  NOTIFICATION("party-notified", PartyNotified.class, NotificationInput.class, WRITE, REVIEW),
  DEBRIEF("debrief-held", DebriefHeld.class, DebriefInput.class, WRITE, REVIEW),
  STATEMENT("statement-added", StatementAdded.class, StatementInput.class, WRITE, REVIEW),
  ADDENDUM("addendum-added", AddendumAdded.class, AddendumInput.class, WRITE, REVIEW),
  CORRECTION("entry-corrected", EntryCorrected.class, CorrectionInput.class, WRITE, REVIEW),
  ERROR_MARK("marked-in-error", MarkedInError.class, ErrorMarkInput.class, WRITE, REVIEW),
  SUBMISSION("submitted", IncidentSubmitted.class, SubmissionInput.class, WRITE),
  CLARIFICATION("clarification-asked", ClarificationAsked.class, ClarificationInput.class, REVIEW),
  ANSWER("clarified", IncidentClarified.class, AnswerInput.class, WRITE),
  REVIEWED("reviewed", IncidentReviewed.class, ReviewInput.class, REVIEW),
  CLOSURE("closed", IncidentClosed.class, ClosureInput.class, REVIEW),
  REOPENING("reopened", IncidentReopened.class, ReopeningInput.class, REVIEW);

  private final String name;
  private final Class<? extends Record> event;
  private final Class<? extends Record> input;
  private final Set<Right> rights;

  EntryKind(
      String name, Class<? extends Record> event, Class<? extends Record> input, Right... rights) {
    this.name = name;
    this.event = event;
    this.input = input;
    this.rights = Set.of(rights);
  }

  public static EntryKind of(IncidentEvent event) {
    return find(kind -> kind.event == event.getClass());
  }

  static EntryKind ofInput(Record input) {
    return find(kind -> kind.input == input.getClass());
  }

  private static EntryKind find(Predicate<EntryKind> wanted) {
    return Arrays.stream(values()).filter(wanted).findFirst().orElseThrow();
  }

  public EventType type() {
    return EventType.of("incident." + name, event);
  }

  public Class<? extends Record> event() {
    return event;
  }

  public Class<? extends Record> input() {
    return input;
  }

  /** Any of these lets a person file it. */
  public Set<Right> rights() {
    return rights;
  }

  /** What its writers call its identifier, e.g. {@code attemptId}. */
  public String identifier() {
    return Records.components(input).getFirst().getName();
  }
}
