package org.calmtrace.load;

import com.mongodb.client.MongoCursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.calmtrace.platform.mongo.StoreKind;
import org.calmtrace.platform.mongo.TestStore;

/**
 * The simulated year, on the packaged application with {@code -Xmx512m}: how long it takes to load
 * and how quick pages are meanwhile; then how quick every page is, how long a replay of all
 * projections takes, and how soon two hundred boards are told of reports.
 *
 * <p>{@code mvn -Pbenchmarks test-compile exec:exec -Dbenchmarks.main=org.calmtrace.load.YearLoad},
 * after {@code mvn package}; on another server with {@code -Dcalmtrace.test.mongodb.uri=…}. An
 * argument names a folder to keep the embedded store in: a second run on it finds the year loaded.
 * The argument {@code kill} kills the process three times while it loads: as many events have to be
 * there in the end as without that.
 */
final class YearLoad {

  private static final String KILL = "kill";

  private static final int ROUNDS = 60;
  private static final int REPLAYS = 3;
  private static final int BOARDS = 200;
  private static final int REPORTS = 100;

  private static final Pattern FIRST_INCIDENT = Pattern.compile("\"incidentId\":\"([^\"]+)\"");
  private static final Pattern FIRST_PATIENT = Pattern.compile("\"patient\":\"([^\"]+)\"");
  private static final Pattern HEAD = Pattern.compile("\"head\":(\\d+)");

  private final Server server;
  private final TestStore store;

  private YearLoad(Server server, TestStore store) {
    this.server = server;
    this.store = store;
  }

  public static void main(String[] args) throws Exception {
    try (TestStore store = TestStore.fresh()) {
      boolean kept = args.length > 0 && !args[0].isBlank() && !args[0].equals(KILL);
      Path folder = kept ? Path.of(args[0]) : Files.createTempDirectory("year");
      Files.createDirectories(folder);
      List<String> settings =
          store.kind() == StoreKind.EXTERNAL
              ? List.of("--spring.mongodb.uri=" + store.uri() + store.database().getName())
              : List.of();
      if (args.length > 0 && args[0].equals(KILL)) {
        killLoading(folder, settings);
      }
      try (Server server = Server.start(folder, settings)) {
        YearLoad load = new YearLoad(server, store);
        load.load();
        load.pages();
        load.replay();
        load.boards();
        System.out.println(server.footprint());
      }
    }
    System.exit(0);
  }

  private static void killLoading(Path folder, List<String> settings) throws Exception {
    for (int seconds = 10; seconds <= 30; seconds += 10) {
      Server server = Server.start(folder, settings);
      TimeUnit.SECONDS.sleep(seconds);
      System.out.println("killed: " + server.footprint());
      server.kill();
    }
  }

  /** Signs in and walks about while it loads. */
  private void load() throws Exception {
    Latencies meanwhile = new Latencies();
    try (Session quinn = server.signIn("quinn.quality")) {
      while (true) {
        try {
          System.out.println(server.yearIsThere().get(500, TimeUnit.MILLISECONDS));
          break;
        } catch (TimeoutException loading) {
          time(meanwhile, quinn, "/register");
          time(meanwhile, quinn, "/queue");
        }
      }
    }
    System.out.println(server.footprint());
    if (meanwhile.count() > 0) {
      System.out.println("register and queue while it loaded: " + meanwhile);
    }
  }

  private static void time(Latencies latencies, Session who, String path) throws Exception {
    long began = System.nanoTime();
    who.get(path);
    latencies.add(System.nanoTime() - began);
  }

  private void pages() throws Exception {
    try (Session tess = server.signIn("tess.tech");
        Session nora = server.signIn("nora.nurse");
        Session quinn = server.signIn("quinn.quality");
        Session ada = server.signIn("ada.admin")) {
      String some = quinn.get("/api/incidents?limit=1");
      String incident = found(FIRST_INCIDENT, some);
      Map<String, Session> pages = new LinkedHashMap<>();
      for (String path : List.of("/my-unit", "/settled", "/report", "/my-reports")) {
        pages.put(path, tess);
      }
      pages.put("/board/cedar", nora);
      for (String path :
          List.of(
              "/queue",
              "/register",
              "/register?unit=cedar&kind=physical",
              "/register?late=true",
              "/register.csv",
              "/incidents/" + incident,
              "/incidents/" + incident + "/review",
              "/people/" + found(FIRST_PATIENT, some),
              "/figures?weeks=13",
              "/figures?weeks=53")) {
        pages.put(path, quinn);
      }
      pages.put("/admin", ada);
      for (int i = 0; i < ROUNDS; i++) {
        for (Map.Entry<String, Session> page : pages.entrySet()) {
          page.getValue().get(page.getKey());
        }
      }
      for (Map.Entry<String, Session> page : pages.entrySet()) {
        Latencies latencies = new Latencies();
        for (int i = 0; i < ROUNDS; i++) {
          time(latencies, page.getValue(), page.getKey());
        }
        System.out.printf(
            "%-42s p95 %4d ms, %s%n",
            page.getKey().replace(incident, "…"), latencies.within(0.95).toMillis(), latencies);
      }
    }
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException(pattern + " not in " + text);
    }
    return matcher.group(1);
  }

  /** As often as the scan: the first is of code that has hardly run. */
  private void replay() throws Exception {
    double best = Double.MAX_VALUE;
    try (Session ada = server.signIn("ada.admin")) {
      for (int i = 0; i < REPLAYS; i++) {
        best = Math.min(best, replay(ada));
        TimeUnit.SECONDS.sleep(2); // what is superseded is cleared away
      }
    }
    if (store.kind() == StoreKind.EXTERNAL) {
      double raw = scan();
      System.out.printf("raw scan %.2f s: %.2f%n", raw, raw / best);
    }
  }

  /** Seconds until every event is folded into all projections and these are read. */
  private static double replay(Session ada) throws Exception {
    long began = System.nanoTime();
    ada.begin("/api/projections/rebuild");
    String now = ada.get("/api/projections");
    while (now.contains("RUNNING")) {
      TimeUnit.MILLISECONDS.sleep(20);
      now = ada.get("/api/projections");
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    if (now.contains("FAILED")) {
      throw new IllegalStateException(now);
    }
    long projections = Pattern.compile("\"name\":").matcher(now).results().count();
    long events = Long.parseLong(found(HEAD, now)) + 1;
    System.out.printf(
        "replay of %d events into %d projections: %.1f s, %.0f events/s%n",
        events, projections, seconds, events / seconds);
    return seconds;
  }

  /** Seconds of a cursor over the whole ledger, in order and undecoded; the best. */
  private double scan() {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < REPLAYS; i++) {
      long began = System.nanoTime();
      try (MongoCursor<BsonDocument> cursor =
          store
              .database()
              .getCollection("ledger", RawBsonDocument.class)
              .find()
              .sort(new Document("_id", 1))
              .batchSize(1_000)
              .map(BsonDocument.class::cast)
              .cursor()) {
        cursor.forEachRemaining(each -> {});
      }
      best = Math.min(best, (System.nanoTime() - began) / 1e9);
    }
    return best;
  }

  /** Reports come at an even pace; each board must be told of each. */
  private void boards() throws Exception {
    Map<String, Long> sent = new ConcurrentHashMap<>();
    Latencies told = new Latencies();
    CountDownLatch open = new CountDownLatch(BOARDS);
    List<Session> screens = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      screens.add(server.signIn("nora.nurse"));
    }
    for (int i = 0; i < BOARDS; i++) {
      Session screen = screens.get(i % screens.size());
      Thread.ofVirtual().start(() -> listen(screen, sent, told, open));
    }
    if (!open.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException(open.getCount() + " boards did not open");
    }
    try (Session tess = server.signIn("tess.tech")) {
      String patient = found(FIRST_PATIENT, tess.get("/api/incidents?unit=cedar&limit=1"));
      for (int i = 0; i < REPORTS; i++) {
        String id = UUID.randomUUID().toString();
        sent.put(id, System.nanoTime());
        tess.report(report(id, patient));
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    TimeUnit.SECONDS.sleep(3);
    System.out.printf(
        "%d boards, %d reports: told %d times, %s after the report was sent%n",
        BOARDS, REPORTS, told.count(), told);
    if (told.count() < BOARDS * REPORTS || told.within(1).compareTo(Duration.ofSeconds(1)) > 0) {
      System.out.println("NOT each within a second");
    }
  }

  private static void listen(
      Session screen, Map<String, Long> sent, Latencies told, CountDownLatch open) {
    try (Stream<String> lines = screen.follow("/api/units/cedar/board/stream")) {
      lines.forEach(
          line -> {
            if (line.startsWith("data:")) {
              open.countDown(); // told of what is there: from now on of each that comes
            }
            Matcher card = FIRST_INCIDENT.matcher(line);
            Long at = card.find() ? sent.get(card.group(1)) : null;
            if (at != null) {
              told.add(System.nanoTime() - at);
            }
          });
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String report(String id, String patient) {
    return """
        {"incidentId": "%s", "unit": "cedar", "patient": "%s", "occurredAt": "%s",
         "place": "day room", "antecedents": ["noise-crowding"], "behaviours": ["agitation"],
         "intensity": 2, "narrative": "Shouting, then threw a chair. Nobody near it."}
        """
        .formatted(id, patient, Clock.systemUTC().instant().atOffset(ZoneOffset.UTC));
  }
}
