package org.calmtrace.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has signed in once, as a browser does, and sends with that session. */
final class Session implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String server;
  private final String token;

  private Session(String server, String account, String password)
      throws IOException, InterruptedException {
    this.server = server;
    String form =
        "username=" + account + "&password=" + password + "&_csrf=" + encoded(token("/sign-in"));
    HttpResponse<String> signedIn =
        send(request("/sign-in", "application/x-www-form-urlencoded", form));
    if (signedIn.headers().firstValue("Location").orElse("?").contains("?")) {
      throw new IllegalStateException("could not sign in as " + account);
    }
    this.token = token("/report");
  }

  static Session of(String server, String account, String password)
      throws IOException, InterruptedException {
    return new Session(server, account, password);
  }

  /** Files a report; anything but 201 is an error. */
  void report(String json) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send(request("/api/incidents", "application/json", json).header("X-CSRF-TOKEN", token));
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
  }

  private HttpRequest.Builder request(String path, String type, String body) {
    return HttpRequest.newBuilder(URI.create(server + path))
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body));
  }

  private String token(String page) throws IOException, InterruptedException {
    String html = send(HttpRequest.newBuilder(URI.create(server + page))).body();
    Matcher field = TOKEN.matcher(html);
    if (!field.find()) {
      throw new IllegalStateException("no token on " + page);
    }
    return field.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    http.close();
  }
}
