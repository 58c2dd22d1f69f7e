package org.calmtrace.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The door on a real server with two addresses behind it, a browser that keeps its cookies, and a
 * program that has none.
 */
abstract class DoorCase {

  static final String PASSWORD = "correct horse";

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private PasswordEncoder encoder;

  private final CookieManager cookies = new CookieManager();

  @AutoClose final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

  @AutoClose final HttpClient program = HttpClient.newHttpClient();

  @BeforeEach
  void somebodyWithAnAccount() {
    Scope everywhere = new Scope(Set.of("alder-bay"), Set.of());
    save("tess.tech", Role.TECHNICIAN, everywhere);
    save("ada.admin", Role.ADMIN, everywhere);
  }

  HttpResponse<String> signIn(String account, String password) throws Exception {
    return post("/sign-in", Map.of("username", account, "password", password, "_csrf", token()));
  }

  String token() throws Exception {
    return browse("/sign-in").body();
  }

  HttpResponse<String> browse(String path) throws Exception {
    return send(browser, request(path).header("Accept", "text/html"));
  }

  HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        browser,
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> call(String path, String account, String password) throws Exception {
    return send(program, request(path).header("Authorization", basic(account, password)));
  }

  HttpRequest.Builder json(String path) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{}"));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  static String basic() {
    return basic("tess.tech", PASSWORD);
  }

  static String basic(String account, String password) {
    byte[] both = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  HttpCookie sessionCookie() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("calmtrace"))
        .findFirst()
        .orElseThrow();
  }

  String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replace("http://localhost:" + port, "");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  void save(String name, Role role, Scope scope) {
    accounts.save(
        new Account(
            encoder.encode(PASSWORD), new SignedIn(name, "id", "Some B.", Set.of(role), scope)));
  }
}
