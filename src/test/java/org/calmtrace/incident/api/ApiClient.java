package org.calmtrace.incident.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.calmtrace.incident.Ward;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A program that speaks to the application over HTTP, as one of the people of the ward. */
final class ApiClient implements AutoCloseable {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final String server;

  private final String password;

  ApiClient(int port) {
    this(port, Ward.PASSWORD);
  }

  /** Everybody has the same one. */
  ApiClient(int port, String password) {
    this.server = "http://127.0.0.1:" + port;
    this.password = password;
  }

  /** What came back; an empty body is a missing node. */
  record Answer(HttpResponse<byte[]> response, JsonNode body) {

    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    long position() {
      return Long.parseLong(header("Ledger-Position"));
    }

    String text(String pointer) {
      return body.at(pointer).asString();
    }
  }

  Answer get(String who, String path) {
    return send(request(who, path).GET());
  }

  Answer post(String who, String path, Object body, String... headers) {
    HttpRequest.Builder request =
        request(who, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(bytes(body)));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Without an announced length: in chunks. */
  Answer postChunked(String who, String path, byte[] body) {
    BodyPublisher chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    return send(request(who, path).header("Content-Type", "application/json").POST(chunks));
  }

  HttpRequest.Builder request(String who, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(30));
    return who.isEmpty() ? request : request.header("Authorization", basic(who));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      String type = response.headers().firstValue("Content-Type").orElse("");
      boolean json = type.contains("json") && response.body().length > 0;
      return new Answer(
          response, json ? JSON.readTree(response.body()) : MissingNode.getInstance());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(Object body) {
    return switch (body) {
      case byte[] bytes -> bytes;
      case String text -> text.getBytes(StandardCharsets.UTF_8);
      default -> JSON.writeValueAsBytes(body);
    };
  }

  /** The head of a request whose body is written by hand. */
  String chunkedHead(String who, String path) {
    return String.join(
        "\r\n",
        "POST " + path + " HTTP/1.1",
        "Host: 127.0.0.1",
        "Authorization: " + basic(who),
        "Content-Type: application/json",
        "Transfer-Encoding: chunked",
        "",
        "");
  }

  private String basic(String who) {
    byte[] pair = (who + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Override
  public void close() {
    http.close();
  }
}
