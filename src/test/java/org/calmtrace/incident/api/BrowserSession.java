package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.calmtrace.incident.Ward;

/** A browser that is signed in at the door for people: a cookie, and a token in every form. */
final class BrowserSession implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String ANY_PAGE = "/report";

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String server;

  /** A form's token is good for the whole session; empty before its first form. */
  private String formToken = "";

  BrowserSession(int port, String account) {
    this.server = "http://127.0.0.1:" + port;
    signIn(account);
  }

  void signIn(String account) {
    formToken = "";
    String token = token("/sign-in");
    HttpResponse<String> answer =
        post("/sign-in", Map.of("username", account, "password", Ward.PASSWORD, "_csrf", token));
    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("sign-in");
  }

  void signOut() {
    HttpResponse<String> answer = post("/sign-out", Map.of("_csrf", token(ANY_PAGE)));
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in?out");
  }

  /** Sends a form with the session's token. */
  HttpResponse<String> submit(String path, Map<String, String> form) {
    Map<String, String> whole = new HashMap<>(form);
    if (formToken.isEmpty()) {
      formToken = token(ANY_PAGE);
    }
    whole.put("_csrf", formToken);
    return post(path, whole);
  }

  /** A request that brings this session's cookie, whoever sends it. */
  HttpRequest.Builder request(String path) {
    String session =
        cookies.getCookieStore().getCookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return HttpRequest.newBuilder(URI.create(server + path)).header("Cookie", session);
  }

  private String token(String page) {
    Matcher token = TOKEN.matcher(send(builder(page).GET()).body());
    assertThat(token.find()).as("a form on " + page).isTrue();
    return token.group(1);
  }

  private HttpResponse<String> post(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        builder(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder builder(String path) {
    return HttpRequest.newBuilder(URI.create(server + path))
        .timeout(Duration.ofSeconds(30))
        .header("Accept", "text/html");
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
