package org.calmtrace.incident.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.calmtrace.WholeApplication;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.Ward;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.commands.Circumstances;
import org.calmtrace.incident.commands.IncidentCommand;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.Projections;
import org.calmtrace.security.Role;
import org.calmtrace.security.Scope;
import org.calmtrace.security.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Incidents of a year on two wards, for every test of the register on its store. */
@WholeApplication
abstract class RegisterCase {

  static final int MANY = 250;
  static final OffsetDateTime DAY = OffsetDateTime.parse("2026-03-01T08:00:00+01:00");
  private static final Author NURSE = Author.of(new UUID(1, 1).toString(), "NURSE", DAY);
  static final Author IVY = Author.of(new UUID(1, 2).toString(), "NURSE", DAY);
  static final String OTHER = new UUID(5, 5).toString();
  static final SignedIn READER =
      new SignedIn(
          "reader",
          "reader",
          "R.",
          Set.of(Role.QUALITY_OFFICER),
          new Scope(Set.of(), Set.of(Ward.CEDAR, Ward.ROWAN)));

  @Autowired ApplicationContext application;
  @Autowired private Commands commands;
  @Autowired LedgerReader ledger;
  @Autowired Projections projections;
  @Autowired Register register;

  @BeforeEach
  void aYearOfIncidents() {
    Ward.open(application);
    if (all(RegisterQuery.ALL, 200).size() < MANY) {
      try (ExecutorService wards = Executors.newFixedThreadPool(16)) {
        IntStream.range(0, MANY).forEach(n -> wards.execute(() -> file(new Random(n), n)));
      }
      awaitAll();
    }
  }

  List<RegisterRow> all(RegisterQuery query, int limit) {
    List<RegisterRow> rows = new ArrayList<>();
    String next = null;
    do {
      RegisterPage page = register.page(query, next, limit, READER);
      assertThat(page.incidents()).hasSizeLessThanOrEqualTo(limit);
      rows.addAll(page.incidents());
      next = page.next();
    } while (next != null);
    return rows;
  }

  void awaitAll() {
    assertThat(projections.await(Register.NAME, ledger.head(), Duration.ofSeconds(60))).isTrue();
  }

  /** Few moments, so that many incidents share one. */
  private void file(Random random, int n) {
    IncidentId id = new IncidentId(new UUID(77, random.nextLong()));
    OffsetDateTime happened = DAY.plusDays(random.nextInt(26) * 14L);
    OffsetDateTime recorded = happened.plusMinutes(random.nextInt(40));
    report(id, n % 3 == 0 ? Ward.ROWAN : Ward.CEDAR, happened, recorded);
    for (int attempt = random.nextInt(4); attempt > 0; attempt--) {
      send(
          new AttemptLogged(
              id,
              new EntryId(new UUID(78, attempt)),
              random.nextBoolean() ? Technique.MUSIC : Technique.GIVE_SPACE,
              null,
              happened,
              Response.NONE,
              null,
              null,
              null,
              null),
          recorded);
    }
    if (random.nextInt(10) > 0) {
      Outcome[] outcomes = {Outcome.SECLUSION, Outcome.POLICE, Outcome.RESOLVED_SPACE};
      Outcome outcome = outcomes[random.nextInt(outcomes.length)];
      EntryId entry = new EntryId(new UUID(79, 0));
      send(new EscalationResolved(id, entry, outcome, happened, null, null), recorded);
    }
  }

  void report(IncidentId id, String unit, OffsetDateTime happened, OffsetDateTime recorded) {
    send(
        new IncidentReported(
            id,
            unit,
            id.value().getLeastSignificantBits() % 5 == 0 ? OTHER : Ward.PATIENT,
            happened,
            null,
            List.of(),
            null,
            List.of(),
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null),
        recorded);
  }

  private void send(IncidentEvent entry, OffsetDateTime recorded) {
    boolean ivys = entry.incident().value().getLeastSignificantBits() % 4 == 0;
    Author by = ivys ? IVY : NURSE;
    commands.send(
        IncidentCommand.of(entry, new Circumstances(recorded, by.actor(), null)),
        Author.of(by.actor(), by.role(), recorded));
  }
}
