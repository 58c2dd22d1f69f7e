package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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

/** A client that reads server-sent events as they come. */
final class EventStream implements AutoCloseable {

  /** An event; {@code name} is {@code end} when the server ended the answer. */
  record Told(String name, String id, JsonNode data) {}

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpResponse<InputStream> response;
  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

  EventStream(HttpRequest.Builder request) {
    try {
      response = http.send(request.GET().build(), BodyHandlers.ofInputStream());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    Thread.ofVirtual().start(this::read);
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
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
    } catch (IOException broken) {
      // Closed here, or by the server.
    }
    told.add(new Told("end", "", ApiClient.JSON.createObjectNode()));
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
    assertThat(next.name()).isEqualTo(name);
    return next;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
