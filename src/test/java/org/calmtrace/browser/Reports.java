package org.calmtrace.browser;

import java.io.IOException;
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
import java.util.UUID;
import org.calmtrace.DemoApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files what others have done meanwhile, as programs do. */
final class Reports implements AutoCloseable {

  static final String TESS = "tess.tech";
  static final String NORA = "nora.nurse";
  static final String QUINN = "quinn.quality";

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder().build();
  private final OffsetDateTime made = OffsetDateTime.now(ZoneOffset.UTC).withNano(0);
  private final String origin;
  private final Runnable seen;

  /**
   * @param seen waits until the lists have seen what was filed
   */
  Reports(int port, Runnable seen) {
    this.origin = "http://localhost:" + port;
    this.seen = seen;
  }

  /** Before this object was made: what one incident is told of is told from one moment. */
  OffsetDateTime ago(int minutes) {
    return made.minusMinutes(minutes);
  }

  /** An incident that Tess filed, with a seclusion of 40 minutes, and submitted. */
  String submitted() {
    String id = reported(60);
    String intervention = UUID.randomUUID().toString();
    file(
        NORA,
        id + "/interventions",
        "{'interventionId':'%s','kind':'seclusion','purpose':'violent','occurredAt':'%s'}",
        intervention,
        ago(50));
    file(
        TESS,
        id + "/interventions/" + intervention + "/checks",
        "{'checkId':'%s','method':'in-person','demeanour':'agitated','occurredAt':'%s',"
            + "'note':'Pacing, breathing even.'}",
        UUID.randomUUID(),
        ago(37));
    file(
        NORA,
        id + "/interventions/" + intervention + "/end",
        "{'endId':'%s','reason':'criteria-met','criteriaMet':['calm'],'occurredAt':'%s'}",
        UUID.randomUUID(),
        ago(10));
    file(
        TESS,
        id + "/resolution",
        "{'resolutionId':'%s','outcome':'seclusion','occurredAt':'%s'}",
        UUID.randomUUID(),
        ago(9));
    file(TESS, id + "/submission", "{'submissionId':'%s'}", UUID.randomUUID());
    return id;
  }

  String reported(int minutesAgo) {
    String id = UUID.randomUUID().toString();
    file(
        TESS,
        "",
        "{'incidentId':'%s','unit':'cedar','patient':'%s','occurredAt':'%s',"
            + "'narrative':'Refused a phone call, then hit the door.'}",
        id,
        somebody(),
        ago(minutesAgo));
    return id;
  }

  private String somebody() {
    return get(QUINN, "?unit=cedar&limit=1").at("/incidents/0/patient").asString();
  }

  JsonNode get(String who, String path) {
    return send(request(who, path).GET());
  }

  /** Quotes are written singly. */
  JsonNode file(String who, String path, String body, Object... arguments) {
    String text = body.formatted(arguments).replace('\'', '"');
    JsonNode filed =
        send(
            request(who, path.isEmpty() ? "" : "/" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(text)));
    seen.run();
    return filed;
  }

  private HttpRequest.Builder request(String who, String path) {
    byte[] pair = (who + ":" + DemoApplication.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create(origin + "/api/incidents" + path))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new AssertionError(answer.statusCode() + " " + answer.body());
      }
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
