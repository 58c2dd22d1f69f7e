package org.calmtrace.trends.weeks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonDocument;
import org.calmtrace.WholeApplication;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentFolds;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.Incidents;
import org.calmtrace.incident.Ward;
import org.calmtrace.incident.codes.ErrorReason;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.inputs.AttemptInput;
import org.calmtrace.incident.inputs.CorrectionInput;
import org.calmtrace.incident.inputs.ErrorMarkInput;
import org.calmtrace.incident.inputs.ReportInput;
import org.calmtrace.incident.inputs.ResolutionInput;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.ProjectionAdmin;
import org.calmtrace.ledger.ProjectionStatus.State;
import org.calmtrace.ledger.Projections;
import org.calmtrace.ledger.projections.Written;
import org.calmtrace.security.Role;
import org.calmtrace.security.Scope;
import org.calmtrace.security.SignedIn;
import org.calmtrace.trends.weeks.Escalation.End;
import org.calmtrace.trends.weeks.Escalation.Try;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The weeks on their store. Each test has weeks of its own. */
@WholeApplication
class WeeksIT {

  private static final SignedIn NURSE =
      new SignedIn(
          "sea.nurse",
          Ward.staff("sea.nurse"),
          "N.",
          Set.of(Role.NURSE),
          new Scope(Set.of("sea"), Set.of()));

  @Autowired private ApplicationContext application;
  @Autowired private Incidents incidents;
  @Autowired private LedgerReader ledger;
  @Autowired private Projections projections;
  @Autowired private ProjectionAdmin admin;
  @Autowired private IncidentFolds folds;
  @Autowired private Weeks weeks;

  @BeforeEach
  void ward() {
    Ward.open(application);
  }

  @Test
  void anIncidentStandsInTheWeekOfItsWard() {
    // Sunday night here, Monday already in UTC.
    IncidentId id = report("2025-02-02T23:30:00-05:00");
    incidents.file(
        id,
        new AttemptInput(
            entry(),
            Technique.MUSIC,
            null,
            OffsetDateTime.parse("2025-02-02T23:35:00-05:00"),
            Response.CALMED,
            null,
            null,
            null,
            null),
        NURSE,
        null);
    resolve(id, "2025-02-02T23:50:00-05:00", Outcome.RESOLVED_SPACE);

    assertThat(week("2025-01-27"))
        .containsExactly(
            new Escalation(
                java.time.LocalDateTime.parse("2025-02-02T23:30"),
                End.SETTLED,
                0,
                0,
                List.of(new Try(Technique.MUSIC, Response.CALMED))));
    assertThat(week("2025-02-03")).isEmpty();
  }

  @Test
  void aCorrectedTimeMovesItToItsWeek() {
    IncidentId id = report("2025-03-05T10:00:00+01:00");
    correct(id, "occurredAt", "2025-03-12T10:00:00+01:00");

    assertThat(week("2025-03-03")).isEmpty();
    assertThat(week("2025-03-10")).hasSize(1);

    correct(id, "occurredAt", "2025-03-06T10:00:00+01:00");
    assertThat(week("2025-03-03")).as("and back").hasSize(1);
    assertThat(week("2025-03-10")).isEmpty();
  }

  @Test
  void whatWasAnErrorCountsNowhere() {
    IncidentId id = report("2025-04-09T10:00:00+02:00");
    report("2025-04-09T11:00:00+02:00");
    incidents.file(id, new ErrorMarkInput(entry(), ErrorReason.values()[0], "twice"), NURSE, null);

    assertThat(week("2025-04-07")).hasSize(1);
  }

  @Test
  void eventsThatComeTwiceChangeNothingAndNewlyBuiltItIsTheSame() {
    IncidentId id = report("2025-05-07T10:00:00+02:00");
    correct(id, "occurredAt", "2025-05-14T10:00:00+02:00");
    resolve(id, "2025-05-14T10:30:00+02:00", Outcome.POLICE);
    awaitAll();
    List<BsonDocument> before = documents();
    WeeksProjection projection = new WeeksProjection(folds);

    ledger.stream(id.toString(), Object.class)
        .forEach(event -> Written.to(projections.collection(Weeks.NAME), projection.on(event)));
    assertThat(documents()).isEqualTo(before);

    admin.rebuild(Weeks.NAME);
    awaitSwitch();
    assertThat(documents()).isEqualTo(before);
  }

  private IncidentId report(String happened) {
    IncidentId id = new IncidentId(UUID.randomUUID());
    OffsetDateTime at = OffsetDateTime.parse(happened);
    UUID patient = UUID.fromString(Ward.PATIENT);
    incidents.report(
        new ReportInput(
            id,
            Ward.CEDAR,
            patient,
            at,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null),
        NURSE,
        null);
    return id;
  }

  private void resolve(IncidentId id, String at, Outcome outcome) {
    incidents.file(
        id,
        new ResolutionInput(entry(), outcome, OffsetDateTime.parse(at), null, null),
        NURSE,
        null);
  }

  private void correct(IncidentId id, String field, String value) {
    EntryId report =
        ledger.stream(id.toString(), org.calmtrace.incident.events.IncidentEvent.class).stream()
            .findFirst()
            .orElseThrow()
            .event()
            .entry();
    incidents.file(
        id, new CorrectionInput(entry(), report, field, value, "wrong day"), NURSE, null);
  }

  private static EntryId entry() {
    return new EntryId(UUID.randomUUID());
  }

  private List<Escalation> week(String monday) {
    awaitAll();
    LocalDate day = LocalDate.parse(monday);
    return weeks.of(Set.of(Ward.CEDAR), day, day).stream()
        .flatMap(week -> week.escalations().stream())
        .toList();
  }

  private List<BsonDocument> documents() {
    List<BsonDocument> all = projections.collection(Weeks.NAME).find().into(new ArrayList<>());
    all.sort(java.util.Comparator.comparing(document -> document.getString("_id")));
    return all;
  }

  private void awaitAll() {
    assertThat(projections.await(Weeks.NAME, ledger.head(), Duration.ofSeconds(60))).isTrue();
  }

  private void awaitSwitch() {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (System.nanoTime() < deadline && !switched()) {
      Thread.onSpinWait();
    }
    assertThat(switched()).isTrue();
  }

  private boolean switched() {
    return admin.all().stream()
        .filter(it -> it.name().equals(Weeks.NAME))
        .anyMatch(it -> it.rebuild() != null && it.rebuild().state() == State.SWITCHED);
  }
}
