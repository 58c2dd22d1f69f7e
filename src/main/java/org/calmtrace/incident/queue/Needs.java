package org.calmtrace.incident.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.FoldedIncident;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.Intervention;
import org.calmtrace.incident.board.Duty;
import org.calmtrace.incident.board.EpisodeDuties;
import org.calmtrace.incident.board.OneHourEvaluation;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.events.ClarificationAsked;
import org.calmtrace.incident.events.IncidentClarified;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReopened;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.incident.events.IncidentReviewed;
import org.calmtrace.incident.events.IncidentSubmitted;
import org.calmtrace.incident.events.InterventionEnded;
import org.calmtrace.ledger.Author;

/**
 * Says what an incident needs a person for: a pure function of what is recorded. What is due while
 * an intervention runs is the board's to say and is added by who reads the queue.
 */
final class Needs {

  private final FoldedIncident incident;
  private final IncidentState state;
  private final HousePolicy policy;
  private final List<Need> needs = new ArrayList<>();

  private Needs(FoldedIncident incident, HousePolicy policy) {
    this.incident = incident;
    this.state = incident.state();
    this.policy = policy;
  }

  /** In no order; empty for what is closed or in error. */
  static List<Need> of(FoldedIncident incident, FacilityKind facility, HousePolicy policy) {
    Needs needs = new Needs(incident, policy);
    needs.gather(facility);
    return List.copyOf(needs.needs);
  }

  private void gather(FacilityKind facility) {
    Stage stage = state.stage();
    if (stage == Stage.CLOSED || stage == Stage.IN_ERROR) {
      return;
    }
    state.interventions().forEach(intervention -> of(intervention, facility));
    handling(stage);
    if (stage != Stage.REVIEWED) {
      record();
      late();
    }
  }

  private void of(Intervention intervention, FacilityKind facility) {
    if (OneHourEvaluation.missing(intervention, facility)) {
      Instant due = OneHourEvaluation.dueAt(intervention.start());
      OneHourEvaluation.citation(intervention.start(), facility)
          .map(why -> Need.of(QueueReason.ONE_HOUR_EVALUATION, start(intervention), why).due(due))
          .ifPresent(needs::add);
    }
    Gaps.unsigned(intervention)
        .forEach(
            order -> {
              Instant given = order.occurredAt().toInstant();
              needs.add(
                  Need.of(QueueReason.ORDER_UNSIGNED, given, Duty.POLICY)
                      .due(given.plus(policy.signWithin()))
                      .with(order.orderedBy().toString()));
            });
    InterventionEnded end = intervention.end();
    if (end == null) {
      return;
    }
    Instant ended = end.occurredAt().toInstant();
    if (intervention.orders().isEmpty()) {
      EpisodeDuties.orderedBy(facility)
          .map(why -> Need.of(QueueReason.ORDER_MISSING, ended, why))
          .ifPresent(needs::add);
    }
    if (Gaps.releaseUnsaid(end)) {
      needs.add(Need.of(QueueReason.RELEASE_UNSAID, ended, null));
    }
  }

  private void record() {
    if (Gaps.interventionMissing(state)) {
      needs.add(
          Need.of(QueueReason.INTERVENTION_MISSING, Gaps.endedAt(state), null)
              .with(incident.reporter()));
    }
    if (Gaps.handsOn(state) && !state.running() && !Gaps.debriefed(state)) {
      Instant over = Gaps.handsOffAt(state);
      needs.add(
          Need.of(QueueReason.DEBRIEF, over, Duty.POLICY).due(over.plus(policy.debriefWithin())));
    }
  }

  private void handling(Stage stage) {
    switch (stage) {
      case OPEN -> {
        Instant began = state.reported().occurredAt().toInstant();
        needs.add(
            Need.of(QueueReason.NO_END, began, Duty.POLICY)
                .from(began.plus(policy.endWithin()))
                .with(incident.reporter()));
      }
      case RESOLVED -> {
        Instant due = Gaps.endedAt(state).plus(policy.submitWithin());
        needs.add(
            Need.of(QueueReason.NOT_SUBMITTED, Gaps.endedAt(state), Duty.POLICY)
                .from(due)
                .due(due)
                .with(incident.reporter()));
      }
      case CLARIFICATION ->
          needs.add(Need.of(QueueReason.QUESTION, questionAsked(), null).with(incident.reporter()));
      case SUBMITTED -> review();
      case REVIEWED ->
          needs.add(Need.of(QueueReason.TO_CLOSE, at(last(IncidentReviewed.class)), null));
      case CLOSED, IN_ERROR -> {
        // nothing is needed any more
      }
    }
  }

  /** What brought it to the reviewer last says why it is there. */
  private void review() {
    int answered = last(IncidentClarified.class);
    int reopened = last(IncidentReopened.class);
    int submitted = last(IncidentSubmitted.class);
    if (answered > Math.max(reopened, submitted)) {
      needs.add(Need.of(QueueReason.ANSWERED, at(answered), null).with(whoAsked(answered)));
    } else if (reopened > submitted) {
      needs.add(Need.of(QueueReason.REOPENED, at(reopened), null));
    } else {
      needs.add(Need.of(QueueReason.TO_REVIEW, at(submitted), null));
    }
  }

  private void late() {
    if (Gaps.filedAfter(incident).compareTo(policy.lateAfter()) > 0) {
      IncidentReported report = state.reported();
      boolean explained = report.lateReason() != null;
      needs.add(
          Need.of(
              explained ? QueueReason.LATE_EXPLAINED : QueueReason.LATE_UNEXPLAINED,
              incident.reportedAt().toInstant(),
              Duty.POLICY));
    }
  }

  private Instant questionAsked() {
    EntryId open = state.openQuestions().getFirst().entry();
    return at(indexOf(open));
  }

  private String whoAsked(int answer) {
    EntryId question = ((IncidentClarified) state.entries().get(answer)).clarification();
    return author(indexOf(question)).actor();
  }

  private int indexOf(EntryId question) {
    List<IncidentEvent> entries = state.entries();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i) instanceof ClarificationAsked asked && asked.entry().equals(question)) {
        return i;
      }
    }
    throw new IllegalStateException("A question that nobody asked");
  }

  /** Where the last entry of this kind stands; -1 if there is none. */
  private int last(Class<? extends IncidentEvent> kind) {
    List<IncidentEvent> entries = state.entries();
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (kind.isInstance(entries.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private Instant at(int entry) {
    return author(entry).recordedAt().toInstant();
  }

  private Author author(int entry) {
    return incident.authors().get(entry);
  }

  private static Instant start(Intervention intervention) {
    return intervention.start().occurredAt().toInstant();
  }
}
