package org.calmtrace.incident.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.FoldedIncident;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.Intervention;
import org.calmtrace.incident.board.Duty;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.queue.Finding.Rule;
import org.calmtrace.incident.queue.Finding.State;
import org.jspecify.annotations.Nullable;

/** Says what a record has and what it lacks, rule by rule: a pure function of what is recorded. */
public final class Checklist {

  private Checklist() {}

  /** What is missed comes first, then what is open; each in the order in which it is done. */
  public static List<Finding> of(
      FoldedIncident incident, FacilityKind facility, HousePolicy policy, Instant now) {
    IncidentState state = incident.state();
    List<Finding> findings = new ArrayList<>();
    if (Gaps.handsOn(state)) {
      findings.add(intervention(state));
      findings.add(alternatives(state));
      for (Intervention each : state.interventions()) {
        findings.addAll(new InterventionFindings(each, facility, policy, now).all());
      }
      findings.add(debrief(state, policy, now));
    }
    findings.add(late(incident, policy));
    findings.add(Finding.of(state.resolution() == null ? State.OPEN : State.MET, Rule.END, null));
    findings.add(submission(state, policy, now));
    findings.sort(Comparator.comparing(Finding::state).thenComparing(Finding::rule));
    return findings;
  }

  private static Finding intervention(IncidentState state) {
    return Gaps.interventionMissing(state)
        ? Finding.of(State.OPEN, Rule.INTERVENTION, null)
        : Finding.of(State.MET, Rule.INTERVENTION, null);
  }

  private static Finding alternatives(IncidentState state) {
    int tried = state.attempts().size();
    boolean said =
        tried > 0
            || state.interventions().stream().anyMatch(it -> it.start().alternatives() != null);
    return Finding.of(said ? State.MET : State.MISSED, Rule.ALTERNATIVES, null, tried);
  }

  private static Finding debrief(IncidentState state, HousePolicy policy, Instant now) {
    long hours = policy.debriefWithin().toHours();
    if (Gaps.debriefed(state)) {
      return Finding.of(State.MET, Rule.DEBRIEF, Duty.POLICY, hours);
    }
    Instant due = Gaps.handsOffAt(state).plus(policy.debriefWithin());
    boolean missed = !state.running() && now.isAfter(due);
    return Finding.of(missed ? State.MISSED : State.OPEN, Rule.DEBRIEF, Duty.POLICY, hours);
  }

  private static Finding late(FoldedIncident incident, HousePolicy policy) {
    Duration after = Gaps.filedAfter(incident);
    if (after.compareTo(policy.lateAfter()) <= 0) {
      return Finding.of(State.MET, Rule.LATE, Duty.POLICY, Math.max(0, after.toMinutes()));
    }
    boolean explained = incident.state().reported().lateReason() != null;
    return Finding.of(
        explained ? State.MET : State.OPEN, Rule.LATE, Duty.POLICY, after.toMinutes());
  }

  private static Finding submission(IncidentState state, HousePolicy policy, Instant now) {
    Stage stage = state.stage();
    if (stage != Stage.OPEN && stage != Stage.RESOLVED) {
      return Finding.of(State.MET, Rule.SUBMISSION, null);
    }
    boolean missed =
        stage == Stage.RESOLVED && now.isAfter(Gaps.endedAt(state).plus(policy.submitWithin()));
    @Nullable String citation = missed ? Duty.POLICY : null;
    return Finding.of(missed ? State.MISSED : State.OPEN, Rule.SUBMISSION, citation);
  }
}
