package org.calmtrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.calmtrace.platform.mongo.StoreKind;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The jar as people get it: started in an empty folder, used over HTTP, killed, started again. */
class PackagedApplicationIT {

  private static final int KILLS = 3;

  @TempDir Path folder;

  @AutoClose private final TestStore store = TestStore.fresh();

  @Test
  void anIncidentIsFiledAndItsTrailIsRead() throws Exception {
    try (RunningJar jar = RunningJar.in(folder, settings())) {
      String incident = UUID.randomUUID().toString();
      HttpResponse<String> reported =
          jar.post("tess.tech", "/api/incidents", report(incident, patient(jar)));
      assertThat(reported.statusCode()).as(reported.body()).isEqualTo(201);
      String path = "/api/incidents/" + incident;
      assertThat(reported.headers().firstValue("Location").orElse("")).endsWith(path);
      assertThat(reported.headers().firstValue("ETag")).contains("\"1\"");
      assertThat(jar.post("tess.tech", path + "/attempts", attempt()).statusCode()).isEqualTo(201);
      assertThat(jar.post("tess.tech", path + "/resolution", resolution()).statusCode())
          .isEqualTo(201);

      HttpResponse<String> trail = jar.get("quinn.quality", path + "/timeline");
      assertThat(trail.statusCode()).isEqualTo(200);
      assertThat(trail.body())
          .contains("threw a chair", "offer-choices", "resolved-verbally")
          .doesNotContain("sealed");
      assertThat(jar.get("quinn.quality", "/api/incidents?limit=100").body()).contains(incident);
      assertThat(jar.log()).doesNotContain("threw a chair", "ERROR");
    }
  }

  @Test
  void whatWasAnsweredIsThereAfterEachKill() throws Exception {
    Map<String, String> acknowledged = new ConcurrentHashMap<>();
    for (int round = 0; round < KILLS; round++) {
      try (RunningJar jar = RunningJar.in(folder, settings())) {
        for (Map.Entry<String, String> each : acknowledged.entrySet()) {
          HttpResponse<String> read = jar.get("quinn.quality", "/api/incidents/" + each.getKey());
          assertThat(read.statusCode()).as(each.getKey()).isEqualTo(200);
          // The content was sealed with a key that has to have survived too.
          assertThat(read.body()).contains(each.getValue());
        }
        fileUntilKilled(jar, acknowledged);
      }
      assertThat(acknowledged).hasSizeGreaterThan(10 * round);
    }
  }

  private void fileUntilKilled(RunningJar jar, Map<String, String> acknowledged) throws Exception {
    String patient = patient(jar);
    List<Future<?>> callers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int caller = 0; caller < 4; caller++) {
        callers.add(threads.submit(() -> file(jar, patient, acknowledged)));
      }
      long enough = acknowledged.size() + 12L;
      while (acknowledged.size() < enough && callers.stream().noneMatch(Future::isDone)) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      jar.kill();
    }
    for (Future<?> caller : callers) {
      caller.get();
    }
  }

  /** Until the process is gone; each incident that was answered with 201 is noted. */
  private static Void file(RunningJar jar, String patient, Map<String, String> acknowledged)
      throws Exception {
    while (true) {
      String incident = UUID.randomUUID().toString();
      try {
        HttpResponse<String> answer =
            jar.post("tess.tech", "/api/incidents", report(incident, patient));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        acknowledged.put(incident, "threw a chair");
      } catch (IOException e) {
        return null;
      }
    }
  }

  private List<String> settings() {
    if (store.kind() == StoreKind.EMBEDDED) {
      return List.of();
    }
    String server = store.uri();
    String base = server.endsWith("/") ? server : server + "/";
    return List.of(
        "--spring.mongodb.uri=" + base + store.database().getName(),
        "--calmtrace.demo.enabled=true");
  }

  /** Somebody on Cedar, as the demonstration's own incidents show them. */
  private static String patient(RunningJar jar) throws Exception {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (System.nanoTime() < deadline) {
      JsonNode register = jar.json(jar.get("tess.tech", "/api/incidents?unit=cedar"));
      for (JsonNode row : register.path("incidents")) {
        return row.path("patient").asString();
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("The demonstration's people did not come:\n" + jar.log());
  }

  private static String report(String incident, String patient) {
    return """
    {"incidentId": "%s", "unit": "cedar", "patient": "%s",
     "occurredAt": "%s", "place": "day room, by the television",
     "antecedents": ["demand-transition"], "behaviours": ["property-damage"], "intensity": 2,
     "narrative": "Shouting, then threw a chair. Nobody near it.",
     "lateReason": "Filed by a test."}
    """
        .formatted(incident, patient, daysAgo(3));
  }

  private static String attempt() {
    return """
    {"attemptId": "%s", "technique": "offer-choices",
     "occurredAt": "%s", "response": "partial",
     "note": "Quiet room or his own, he laughed."}
    """
        .formatted(UUID.randomUUID(), daysAgo(2));
  }

  private static String resolution() {
    return """
    {"resolutionId": "%s", "outcome": "resolved-verbally",
     "occurredAt": "%s"}
    """
        .formatted(UUID.randomUUID(), daysAgo(2));
  }

  private static String daysAgo(int days) {
    return OffsetDateTime.now(ZoneOffset.ofHours(-5)).minusDays(days).toString();
  }
}
