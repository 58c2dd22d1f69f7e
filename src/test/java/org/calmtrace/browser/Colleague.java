package org.calmtrace.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.calmtrace.DemoApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does by program what is done elsewhere in the house while somebody looks at a page. */
final class Colleague {

  static final String QUESTION = "Was the door held, or locked?";
  static final String THANKS = "Lunch now comes in two sittings. Your line about the noise is why.";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String origin;

  Colleague(String origin) {
    this.origin = origin;
  }

  /** A report of tess's that quinn asks about; answers the address of the answer. */
  String asksAbout(OffsetDateTime happened) {
    String incident = submitted(happened);
    String question = id();
    post(
        "quinn.quality",
        incident + "/clarifications",
        Map.of("clarificationId", question, "question", QUESTION));
    await(incident, "clarification");
    return "/incidents/" + incident.substring(1) + "/clarifications/" + question + "/answer";
  }

  /** A report of tess's that quinn reads and closes with thanks. */
  void closes(OffsetDateTime happened) {
    String incident = submitted(happened);
    post("quinn.quality", incident + "/review", Map.of("reviewId", id(), "finding", "learning"));
    post("quinn.quality", incident + "/closure", Map.of("closureId", id(), "outcomeNote", THANKS));
    await(incident, "closed");
  }

  /** Something is going on that is checked every quarter of an hour. */
  void starts(OffsetDateTime happened) {
    String incident = reported(happened);
    post(
        "tess.tech",
        incident + "/interventions",
        Map.of(
            "interventionId",
            id(),
            "kind",
            "seclusion",
            "purpose",
            "violent",
            "occurredAt",
            happened.toString()));
  }

  private String submitted(OffsetDateTime happened) {
    String incident = reported(happened);
    post(
        "tess.tech",
        incident + "/resolution",
        Map.of(
            "resolutionId",
            id(),
            "outcome",
            "transfer",
            "occurredAt",
            happened.plusMinutes(10).toString()));
    post("tess.tech", incident + "/submission", Map.of("submissionId", id()));
    return incident;
  }

  private String reported(OffsetDateTime happened) {
    String incident = id();
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("incidentId", incident);
    report.put("unit", "cedar");
    report.put("patient", get("?unit=cedar&limit=1").at("/incidents/0/patient").asString());
    report.put("occurredAt", happened.toString());
    report.put("lateReason", "Busy.");
    post("tess.tech", "", report);
    return "/" + incident;
  }

  /** Until the list has seen it as well. */
  private void await(String incident, String state) {
    for (int i = 0; i < 100; i++) {
      for (JsonNode row : get("?unit=cedar&state=" + state).at("/incidents")) {
        if (row.at("/incidentId").asString().equals(incident.substring(1))) {
          return;
        }
      }
      pause();
    }
    throw new AssertionError("The register never shows " + incident + " as " + state);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static OffsetDateTime ago(long minutes) {
    return OffsetDateTime.now(ZoneOffset.UTC).withNano(0).minusMinutes(minutes);
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private JsonNode get(String path) {
    return send(request("tess.tech", path).GET());
  }

  private void post(String who, String path, Map<String, ?> body) {
    send(
        request(who, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
  }

  private HttpRequest.Builder request(String who, String path) {
    byte[] pair = (who + ":" + DemoApplication.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create(origin + "/api/incidents" + path))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() >= 300) {
        throw new AssertionError(new String(answer.body(), StandardCharsets.UTF_8));
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
