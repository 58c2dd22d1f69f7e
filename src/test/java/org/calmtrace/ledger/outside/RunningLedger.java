package org.calmtrace.ledger.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.calmtrace.Calmtrace;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.EventCatalog;
import org.calmtrace.ledger.EventType;
import org.calmtrace.ledger.LedgerCustody;
import org.calmtrace.ledger.LedgerProofs;
import org.calmtrace.ledger.note.VerifierKey;
import org.calmtrace.ledger.store.LedgerEngine;
import org.calmtrace.ledger.store.Ledgers;
import org.calmtrace.platform.mongo.StoreKind;
import org.calmtrace.platform.mongo.TestStore;
import org.calmtrace.security.Account;
import org.calmtrace.security.Accounts;
import org.calmtrace.security.Role;
import org.calmtrace.security.Scope;
import org.calmtrace.security.SignedIn;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole application on a port of its own, with a ledger that grows when it is told to. */
final class RunningLedger implements AutoCloseable {

  private static final String PASSWORD = "for-a-test-only";

  /** Who may ask for proofs: name and password. */
  static final String AUDITOR = "auditor:" + PASSWORD;

  private static final int LARGEST_COMMIT = 256;
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

  private final ConfigurableApplicationContext application;
  private final LedgerEngine engine;
  private final LedgerProofs proofs;

  private RunningLedger(ConfigurableApplicationContext application) {
    this.application = application;
    this.engine = application.getBean(LedgerEngine.class);
    this.proofs = application.getBean(LedgerProofs.class);
  }

  static RunningLedger start(TestStore store) throws IOException {
    List<String> settings = new ArrayList<>();
    settings.add("--server.port=0");
    settings.add("--server.address=127.0.0.1");
    settings.add("--calmtrace.data=" + Files.createTempDirectory("outside"));
    settings.add("--calmtrace.demo.enabled=false");
    settings.add("--calmtrace.security.open-ledger=true");
    settings.add("--calmtrace.ledger.origin=ledger.example.org/outside");
    settings.add("--calmtrace.ledger.seal-every=200ms");
    if (store.kind() == StoreKind.EXTERNAL) {
      settings.add("--spring.mongodb.uri=" + store.uri() + store.database().getName());
    }
    ConfigurableApplicationContext application =
        new SpringApplicationBuilder(Calmtrace.class)
            .initializers(RunningLedger::addEvents)
            .run(settings.toArray(String[]::new));
    application
        .getBean(Accounts.class)
        .save(
            new Account(
                "{noop}" + PASSWORD,
                new SignedIn(
                    "auditor",
                    "auditor",
                    "A. Auditor",
                    Set.of(Role.REGULATOR),
                    new Scope(Set.of(), Set.of()))));
    return new RunningLedger(application);
  }

  /** Events that no list reads: their number is what counts here. */
  private static void addEvents(ConfigurableApplicationContext context) {
    EventCatalog catalog = () -> List.of(EventType.of("test.happened", Ledgers.Happened.class));
    ((GenericApplicationContext) context)
        .registerBean("eventsOfTheTest", EventCatalog.class, () -> catalog);
  }

  String address() {
    return "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
  }

  /** Every key that it was signed with. */
  List<String> keys() {
    return proofs.keys().stream().map(VerifierKey::toString).toList();
  }

  /** The one that signs now. */
  VerifierKey key() {
    return proofs.key().orElseThrow();
  }

  long sealedSize() {
    return proofs.sealedSize();
  }

  /** Appends what is missing, and returns when it is signed. */
  void growTo(long size) throws InterruptedException {
    long events = engine.head() + 1;
    while (events < size) {
      int next = (int) Math.min(LARGEST_COMMIT, size - events);
      append(next);
      events += next;
    }
    awaitSealed();
    if (sealedSize() != size) {
      throw new IllegalStateException(sealedSize() + " events are signed, and not " + size);
    }
  }

  void append(int events) {
    engine.appendEvents(Ledgers.events(UUID.randomUUID().toString(), 0, events));
  }

  /** Waits until all that is stored now is signed. */
  void awaitSealed() throws InterruptedException {
    long stored = engine.head() + 1;
    long deadline = System.nanoTime() + PATIENCE;
    while (sealedSize() < stored) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "signed up to " + sealedSize() + " of " + stored + " events: " + seal());
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private Object seal() {
    return application.getBean(LedgerCustody.class).seal();
  }

  void changeKey() throws InterruptedException {
    OffsetDateTime now = Clock.systemUTC().instant().atOffset(ZoneOffset.UTC);
    application
        .getBean(LedgerCustody.class)
        .changeKey(Author.of("auditor", Role.ADMIN.name(), now));
    append(1);
    awaitSealed();
  }

  /**
   * Proof and leaf of the first event, the one in the middle and the last one.
   *
   * @return the last one's path without its ending
   */
  Path writeProofFiles(Path folder) throws IOException {
    long size = sealedSize();
    Path name = folder;
    for (long position : new long[] {0, size / 2, size - 1}) {
      name = folder.resolve("%d-of-%d".formatted(position, size));
      Files.write(Path.of(name + ".tlog-proof"), proofs.proofFile(position).bytes());
      Files.writeString(Path.of(name + ".leaf"), proofs.leaf(position).data());
    }
    return name;
  }

  @Override
  public void close() {
    application.close();
  }
}
