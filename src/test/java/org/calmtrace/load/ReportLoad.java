package org.calmtrace.load;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.calmtrace.Calmtrace;
import org.calmtrace.care.People;
import org.calmtrace.ledger.ProjectionAdmin;
import org.calmtrace.ledger.ProjectionStatus;
import org.calmtrace.platform.mongo.StoreKind;
import org.calmtrace.platform.mongo.TestStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Reports over HTTP, by sixteen signed-in people at once, on the whole application; against {@code
 * insertOne} by sixteen threads on the same server, of the very documents that the reports became.
 *
 * <p>{@code mvn -Pbenchmarks test-compile exec:exec -Dbenchmarks.main=org.calmtrace.load.ReportLoad
 * -Dbenchmarks=30}: the argument is the seconds of each part, and five go before as a warm-up.
 * Callers, application and (unless one is named) store share one process.
 */
final class ReportLoad {

  private static final String PASSWORD = "for-a-benchmark-only";
  private static final String UNIT = "cedar";

  /** Parts before the first that counts: a server runs for weeks, its first minute is another. */
  private static final int WARM_UP = 5;

  private final ConfigurableApplicationContext application;
  private final Duration part;
  private final List<Session> sessions = new ArrayList<>();
  private final AtomicLong inserted = new AtomicLong();
  private final String patient;

  private ReportLoad(TestStore store, Duration part) throws Exception {
    this.part = part;
    List<String> settings = new ArrayList<>();
    settings.add("--server.port=0");
    settings.add("--server.address=127.0.0.1");
    settings.add("--calmtrace.data=" + Files.createTempDirectory("load"));
    settings.add("--calmtrace.demo.enabled=true");
    settings.add("--calmtrace.demo.year=false");
    settings.add("--calmtrace.demo.password=" + PASSWORD);
    if (store.kind() == StoreKind.EXTERNAL) {
      settings.add("--spring.mongodb.uri=" + store.uri() + store.database().getName());
    }
    application =
        new SpringApplicationBuilder(Calmtrace.class).run(settings.toArray(String[]::new));
    patient = somebody();
    String server =
        "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
    for (int i = 0; i < Callers.COUNT; i++) {
      sessions.add(Session.of(server, "tess.tech", PASSWORD));
    }
  }

  public static void main(String[] args) throws Exception {
    Duration part = Duration.ofSeconds(args.length == 0 ? 10 : Long.parseLong(args[0]));
    try (TestStore store = TestStore.fresh()) {
      ReportLoad load = new ReportLoad(store, part);
      load.measure(store.kind());
      load.close();
    }
    System.exit(0);
  }

  private void measure(StoreKind kind) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      System.out.printf("warming up: %.0f reports/s%n", rate(reports()));
    }
    caughtUp();
    MongoCollection<BsonDocument> raw = raw();
    BsonDocument pattern = lastCommit();
    insert(raw, pattern);
    double before = rate(insert(raw, pattern));
    long busy = processorNanos();
    Latencies sent = reports();
    busy = processorNanos() - busy;
    double reports = rate(sent);
    caughtUp();
    double after = rate(insert(raw, pattern));
    double inserts = (before + after) / 2;
    Lag lag = new Lag();
    Thread watch = Thread.ofPlatform().daemon().start(lag);
    Latencies paced =
        Callers.atPace(reports / 2, part.multipliedBy(2), caller -> report(sessions.get(caller)));
    lag.over = true;
    watch.join();
    System.out.printf(
        "%n%s: %.0f reports/s, %.0f insertOne/s (before %.0f, after %.0f): %.2f%n",
        kind, reports, inserts, before, after, reports / inserts);
    System.out.printf(
        "processor time a report, its sender's included: %.2f ms%n", busy / 1e6 / sent.count());
    System.out.printf(
        "at half that pace: %s; projections at most %d ms behind%n", paced, lag.longest());
  }

  private double rate(Latencies latencies) {
    return Latencies.perSecond(latencies.count(), part);
  }

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private Latencies reports() throws Exception {
    return Callers.asFastAsTheyCan(part, caller -> report(sessions.get(caller)));
  }

  private void report(Session session) throws Exception {
    session.report(
        """
        {"incidentId": "%s", "unit": "%s", "patient": "%s", "occurredAt": "%s",
         "place": "day room", "antecedents": ["noise-crowding"], "behaviours": ["agitation"],
         "intensity": 2, "narrative": "Shouting, then threw a chair. Nobody near it."}
        """
            .formatted(UUID.randomUUID(), UNIT, patient, now()));
  }

  private static String now() {
    return Clock.systemUTC().instant().atOffset(ZoneOffset.UTC).toString();
  }

  private MongoCollection<BsonDocument> raw() {
    MongoCollection<BsonDocument> raw =
        application.getBean(MongoDatabase.class).getCollection("raw", BsonDocument.class);
    raw.createIndex(Indexes.ascending("events.key"), new IndexOptions().unique(true));
    raw.createIndex(Indexes.ascending("events.id"), new IndexOptions().unique(true));
    return raw;
  }

  /** What the newest report became. */
  private BsonDocument lastCommit() {
    MongoDatabase database = application.getBean(MongoDatabase.class);
    long head = application.getBean(ProjectionAdmin.class).all().getFirst().head();
    return Objects.requireNonNull(
        database.getCollection("ledger", BsonDocument.class).find(Filters.eq("_id", head)).first());
  }

  private Latencies insert(MongoCollection<BsonDocument> raw, BsonDocument pattern)
      throws Exception {
    return Callers.asFastAsTheyCan(
        part,
        caller -> {
          long number = inserted.incrementAndGet();
          BsonDocument document = pattern.clone();
          document.put("_id", new BsonInt64(number));
          BsonDocument event = document.getArray("events").get(0).asDocument();
          event.put("key", new BsonString(UUID.randomUUID() + "/0"));
          event.put("id", new BsonString(UUID.randomUUID().toString()));
          raw.insertOne(document);
        });
  }

  /** Behind by how much time: how long the slowest projection needs to reach what is stored now. */
  private final class Lag implements Runnable {

    private volatile long longest;
    private volatile boolean over;

    long longest() {
      return TimeUnit.NANOSECONDS.toMillis(longest);
    }

    @Override
    public void run() {
      try {
        while (!over) {
          long began = System.nanoTime();
          caughtUp();
          longest = Math.max(longest, System.nanoTime() - began);
          TimeUnit.MILLISECONDS.sleep(20);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits until every projection has seen what is stored when this is called. */
  private void caughtUp() throws InterruptedException {
    ProjectionAdmin projections = application.getBean(ProjectionAdmin.class);
    long head = projections.all().getFirst().head();
    while (projections.all().stream().mapToLong(ProjectionStatus::position).min().orElse(head)
        < head) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private String somebody() throws InterruptedException {
    People people = application.getBean(People.class);
    while (people.on(UNIT).isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    caughtUp();
    return people.on(UNIT).getFirst().id();
  }

  private void close() {
    sessions.forEach(Session::close);
    application.close();
  }
}
