package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A client that reads server-sent events as they come. */
final class EventStream implements AutoCloseable {

  /**
   * An event; {@code end} says that nothing more comes, and {@code why} if the answer broke off.
   */
  record Told(String name, String id, JsonNode data) {}

  /** One for all: each of its own would be a thread of its own. */
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Newer clients count to the end of an answer, and this one does not end soon. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final HttpResponse<InputStream> response;
  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

  EventStream(HttpRequest.Builder request) {
    this(send(request));
  }

  private EventStream(HttpResponse<InputStream> response) {
    this.response = response;
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    Thread.ofVirtual().start(this::read);
  }

  /** Null while the server has no room. */
  static @Nullable EventStream ifThereIsRoom(HttpRequest.Builder request) {
    HttpResponse<InputStream> response = send(request);
    return response.statusCode() == 503 ? null : new EventStream(response);
  }

  private static HttpResponse<InputStream> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.timeout(LONGEST).GET().build(), BodyHandlers.ofInputStream());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    ObjectNode end = ApiClient.JSON.createObjectNode();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      read(lines);
    } catch (IOException | RuntimeException broken) {
      end.put("why", broken.toString());
    }
    told.add(new Told("end", "", end));
  }

  private void read(BufferedReader lines) throws IOException {
    String name = "";
    String id = "";
    String data = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("event:")) {
        name = line.substring(6);
      } else if (line.startsWith("id:")) {
        id = line.substring(3);
      } else if (line.startsWith("data:")) {
        data += line.substring(5);
      } else if (line.isEmpty() && !data.isEmpty()) {
        told.add(new Told(name, id, ApiClient.JSON.readTree(data)));
        id = "";
        data = "";
      }
    }
  }

  /** What is told next; null if nothing is within this time. */
  @Nullable Told next(Duration atMost) {
    try {
      return told.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is told next, and has to be this. */
  Told next(String name, Duration atMost) {
    Told next = next(atMost);
    assertThat(next).as(name + " within " + atMost).isNotNull();
    assertThat(next.name()).as("%s", next.data()).isEqualTo(name);
    return next;
  }

  /** The server ends the answer as it should: whatever came before, and then nothing breaks off. */
  void ends(Duration atMost) {
    Told next = next(atMost);
    while (next != null && !next.name().equals("end")) {
      next = next(atMost);
    }
    assertThat(next).as("its end within " + atMost).isNotNull();
    assertThat(next.data()).isEmpty();
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
