package org.calmtrace.incident;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.commands.Circumstances;
import org.calmtrace.incident.commands.IncidentCommand;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.Receipt;
import org.calmtrace.vault.Vault;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Loading an incident of three hundred events and deciding on it, on the whole application. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DecisionBenchmarks {

  private static final int EVENTS = 300;

  /** One long incident. */
  @State(Scope.Benchmark)
  public static class LongIncident {

    private final IncidentId incident = new IncidentId(UUID.randomUUID());
    private final OffsetDateTime now = Clock.systemUTC().instant().atOffset(ZoneOffset.UTC);
    private Author author = Author.of("", "TECHNICIAN", now);

    @Setup
    public void file(VisibilityBenchmarks.Ward ward) {
      author = Author.of(ward.writer.staffId(), "TECHNICIAN", now);
      ward.incidents.report(ward.input(incident), ward.writer, null);
      for (int n = 1; n < EVENTS; n++) {
        send(ward, n);
      }
    }

    Receipt send(VisibilityBenchmarks.Ward ward, int n) {
      Vault vault = ward.application.getBean(Vault.class);
      AttemptLogged attempt =
          new AttemptLogged(
              incident,
              new EntryId(new UUID(1, n)),
              Technique.MUSIC,
              null,
              now,
              Response.PARTIAL,
              null,
              vault.seal(ward.patient.toString(), "hummed along"),
              null,
              null);
      return ward.application
          .getBean(Commands.class)
          .send(
              IncidentCommand.of(attempt, new Circumstances(now, ward.writer.staffId(), null)),
              author);
    }
  }

  /** A repeat loads and decides like any other entry, and leaves the incident as long as it is. */
  @Benchmark
  public Receipt repeatOnThreeHundredEvents(VisibilityBenchmarks.Ward ward, LongIncident incident) {
    Receipt receipt = incident.send(ward, EVENTS - 1);
    if (!receipt.storedNothing()) {
      throw new IllegalStateException("the incident has grown");
    }
    return receipt;
  }
}
