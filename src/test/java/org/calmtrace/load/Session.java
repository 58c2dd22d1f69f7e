package org.calmtrace.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.HttpURLConnection;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who has signed in once, as a browser does, and sends with that session. */
final class Session implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final Duration LONGEST_STREAM = Duration.ofMinutes(5);

  private final CookieManager jar = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(jar)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String server;
  private final String token;
  private final String cookies;

  static {
    // As many kept open as there are callers; the platform keeps five to one server.
    System.setProperty("http.maxConnections", "64");
  }

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
    // Every page of somebody signed in has the form that signs out.
    this.token = token(home());
    this.cookies =
        jar.getCookieStore().getCookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
  }

  static Session of(String server, String account, String password)
      throws IOException, InterruptedException {
    return new Session(server, account, password);
  }

  /**
   * Files a report; anything but 201 is an error. Over one plain blocking connection: the sender
   * works on the server's processors, and shall take little of them.
   */
  void report(String json) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(server + "/api/incidents").toURL().openConnection();
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    connection.setDoOutput(true);
    connection.setReadTimeout(30_000);
    connection.setFixedLengthStreamingMode(body.length);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("Cookie", cookies);
    connection.setRequestProperty("X-CSRF-TOKEN", token);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    if (connection.getResponseCode() != 201) {
      throw new IllegalStateException("answered with " + connection.getResponseCode());
    }
    try (InputStream in = connection.getInputStream()) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** The text of a page or an answer; anything but 200 is an error. */
  String get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(server + path)));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode());
    }
    return answer.body();
  }

  /** Asks for something that is done in the background; anything but 202 is an error. */
  void begin(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send(request(path, "application/json", "").header("X-CSRF-TOKEN", token));
    if (answer.statusCode() != 202) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
  }

  /** What comes as it comes: the lines of server-sent events. */
  Stream<String> follow(String path) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(server + path)).timeout(LONGEST_STREAM).build(),
            BodyHandlers.ofLines())
        .body();
  }

  private String home() throws IOException, InterruptedException {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(server + "/")));
    return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
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
