package org.calmtrace.incident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.calmtrace.Calmtrace;
import org.calmtrace.care.People;
import org.calmtrace.care.Person;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.inputs.ReportInput;
import org.calmtrace.ledger.Projections;
import org.calmtrace.platform.mongo.StoreKind;
import org.calmtrace.platform.mongo.TestStore;
import org.calmtrace.security.Role;
import org.calmtrace.security.SignedIn;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** From a report that is sent to its row in the register, on the whole application. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class VisibilityBenchmarks {

  private static final String UNIT = "cedar";

  /** The application with the demonstration's people and places. */
  @State(Scope.Benchmark)
  public static class Ward {

    final TestStore store = TestStore.fresh();
    ConfigurableApplicationContext application = start();
    Incidents incidents = application.getBean(Incidents.class);
    Projections projections = application.getBean(Projections.class);
    SignedIn writer =
        new SignedIn(
            "benchmark",
            new UUID(0, 1).toString(),
            "B. M.",
            Set.of(Role.TECHNICIAN),
            new org.calmtrace.security.Scope(Set.of(), Set.of(UNIT)));
    UUID patient = new UUID(0, 0);

    private ConfigurableApplicationContext start() {
      try {
        List<String> settings = new ArrayList<>();
        settings.add("--server.port=-1");
        settings.add("--calmtrace.data=" + Files.createTempDirectory("benchmark"));
        settings.add("--calmtrace.demo.enabled=true");
        settings.add("--calmtrace.demo.year=false");
        if (store.kind() == StoreKind.EXTERNAL) {
          settings.add("--spring.mongodb.uri=" + store.uri() + store.database().getName());
        }
        return new SpringApplicationBuilder(Calmtrace.class).run(settings.toArray(String[]::new));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Setup
    public void awaitPeople() throws InterruptedException {
      People people = application.getBean(People.class);
      List<Person> here = people.on(UNIT);
      while (here.isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(100);
        here = people.on(UNIT);
      }
      patient = UUID.fromString(here.getFirst().id());
    }

    ReportInput input(IncidentId incident) {
      return new ReportInput(
          incident,
          UNIT,
          patient,
          Clock.systemUTC().instant().atOffset(ZoneOffset.UTC),
          "day room",
          List.of(Antecedent.values()[0]),
          null,
          List.of(Behaviour.values()[0]),
          2,
          "Shouting, then threw a chair. Nobody near it.",
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null);
    }

    @TearDown
    public void close() {
      application.close();
      store.close();
    }
  }

  @Benchmark
  public boolean reportToRegister(Ward ward) {
    Filed filed =
        ward.incidents.report(ward.input(new IncidentId(UUID.randomUUID())), ward.writer, null);
    if (!ward.projections.await("register", filed.position(), Duration.ofSeconds(2))) {
      throw new IllegalStateException("not visible after two seconds");
    }
    return filed.repeated();
  }
}
