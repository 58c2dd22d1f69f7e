package org.calmtrace.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.calmtrace.platform.mongo.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door as a browser and a program meet it. */
@StoreTest
@SpringBootTest(
    classes = DoorIT.House.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "calmtrace.security.failures-allowed=3",
      "management.endpoints.web.exposure.include=health,prometheus,metrics"
    })
class DoorIT extends DoorCase {

  // --- the form

  @Test
  void aPageSendsAStrangerToTheSignInAndAfterwardsBackToIt() throws Exception {
    HttpResponse<String> refused = browse("/somewhere");
    assertThat(refused.statusCode()).isEqualTo(302);
    assertThat(location(refused)).isEqualTo("/sign-in");

    HttpResponse<String> accepted = signIn("tess.tech", PASSWORD);

    assertThat(accepted.statusCode()).isEqualTo(302);
    assertThat(location(accepted)).startsWith("/somewhere");
    assertThat(browse("/somewhere").body()).isEqualTo("page for tess.tech");
  }

  @Test
  void theSessionGetsANewNameAndAnHttpOnlyLaxCookie() throws Exception {
    browse("/sign-in");
    String before = sessionCookie().getValue();

    HttpResponse<String> accepted = signIn("tess.tech", PASSWORD);

    assertThat(sessionCookie().getValue()).isNotEqualTo(before);
    assertThat(accepted.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("calmtrace=")
        .contains("HttpOnly", "SameSite=Lax");
  }

  @Test
  void signingOutEndsTheSession() throws Exception {
    signIn("tess.tech", PASSWORD);

    HttpResponse<String> out = post("/sign-out", Map.of("_csrf", token()));

    assertThat(location(out)).isEqualTo("/sign-in?out");
    assertThat(browse("/somewhere").statusCode()).isEqualTo(302);
  }

  @Test
  void aWrongNameAndAWrongPasswordLookAlike() throws Exception {
    HttpResponse<String> wrongPassword = signIn("tess.tech", "no");
    HttpResponse<String> wrongName = signIn("nobody.here", PASSWORD);

    assertThat(location(wrongPassword)).isEqualTo("/sign-in?error");
    assertThat(location(wrongName)).isEqualTo("/sign-in?error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"paused.one", "paused.but.nobody"})
  void repeatedFailuresPauseWhetherOrNotThereIsSuchAnAccount(String account) throws Exception {
    save("paused.one", Role.NURSE, new Scope(Set.of(), Set.of()));
    for (int i = 0; i < 3; i++) {
      signIn(account, "no");
    }

    assertThat(location(signIn(account, PASSWORD))).isEqualTo("/sign-in?paused");
    HttpResponse<String> api = call("/api/somewhere", account, PASSWORD);
    assertThat(api.statusCode()).isEqualTo(429);
    assertThat(api.headers().firstValue("Retry-After")).contains("60");
    assertThat(api.body()).contains("\"code\":\"security.too-many-failures\"");
  }

  @Test
  void veryLongNamesAndPasswordsAreSimplyWrong() throws Exception {
    assertThat(location(signIn("x".repeat(5000), "y".repeat(5000)))).isEqualTo("/sign-in?error");
    assertThat(location(signIn("ada.admin", "y".repeat(5000)))).isEqualTo("/sign-in?error");
    assertThat(location(signIn("", ""))).isEqualTo("/sign-in?error");
  }

  // --- CSRF

  @Test
  void aFormWithoutItsTokenIsRefusedToThoseSignedInAndSignsInTheOthers() throws Exception {
    assertThat(location(post("/somewhere", Map.of("a", "b")))).isEqualTo("/sign-in?ended");

    signIn("tess.tech", PASSWORD);

    assertThat(post("/somewhere", Map.of("a", "b")).statusCode()).isEqualTo(403);
    assertThat(post("/somewhere", Map.of("_csrf", token())).body()).isEqualTo("done");
  }

  @Test
  void aSessionNeedsTheTokenAtTheApiToo() throws Exception {
    signIn("tess.tech", PASSWORD);
    HttpRequest.Builder request = json("/api/somewhere");

    HttpResponse<String> without = send(browser, request);
    assertThat(without.statusCode()).isEqualTo(403);
    assertThat(without.body()).contains("\"code\":\"security.token-missing\"");
    assertThat(send(browser, request.header("X-CSRF-TOKEN", token())).statusCode()).isEqualTo(200);
  }

  @Test
  void aPasswordInTheHeaderStandsInForTheTokenAtTheApiOnly() throws Exception {
    assertThat(send(program, json("/api/somewhere").header("Authorization", basic())).body())
        .isEqualTo("done");
    assertThat(location(send(program, json("/somewhere").header("Authorization", basic()))))
        .isEqualTo("/sign-in?ended");
  }

  // --- programs

  @Test
  void aProgramWithoutAPasswordIsAskedForOneInAProblemDocument() throws Exception {
    HttpResponse<String> answer = send(program, request("/api/somewhere"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains(Denials.CHALLENGE);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.body())
        .contains(
            "\"type\":\"urn:calmtrace:problem:security.sign-in-needed\"",
            "\"title\":\"Sign in first\"",
            "\"status\":401",
            "\"instance\":\"/api/somewhere\"",
            "\"code\":\"security.sign-in-needed\"");
  }

  @Test
  void theProblemDocumentSpeaksTheLanguageThatWasAskedFor() throws Exception {
    assertThat(send(program, request("/api/somewhere").header("Accept-Language", "es")).body())
        .contains("Primero inicie sesión");
  }

  @Test
  void aProgramWithTheRightPasswordNeedsNoSession() throws Exception {
    HttpResponse<String> answer = call("/api/somewhere", "tess.tech", PASSWORD);

    assertThat(answer.body()).isEqualTo("api for tess.tech");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic", "Basic !!!", "Basic bm8tY29sb24=", "Bearer x"})
  void aHeaderThatIsNoPasswordIsUnauthorized(String header) throws Exception {
    HttpResponse<String> answer =
        send(program, request("/api/somewhere").header("Authorization", header));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"status\":401");
  }

  @Test
  void aPageDoesNotTakeAPasswordFromTheHeader() throws Exception {
    assertThat(call("/somewhere", "tess.tech", PASSWORD).statusCode()).isEqualTo(302);
  }

  @Test
  void readModelsAreForTheAdministrator() throws Exception {
    assertThat(call("/api/projections", "tess.tech", PASSWORD).statusCode()).isEqualTo(403);
    assertThat(call("/api/projections", "ada.admin", PASSWORD).statusCode()).isEqualTo(404);
  }

  @Test
  void metricsAreForTheAdministrator() throws Exception {
    assertThat(send(program, request("/actuator/prometheus")).statusCode()).isEqualTo(401);
    HttpResponse<String> denied = call("/actuator/prometheus", "tess.tech", PASSWORD);
    assertThat(denied.statusCode()).isEqualTo(403);
    assertThat(denied.body()).contains("\"code\":\"security.forbidden\"");
    assertThat(call("/actuator/prometheus", "ada.admin", PASSWORD).body())
        .contains("calmtrace_security_password_checks_total");
  }

  // --- both

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/actuator/health", "/actuator/health/liveness"})
  void whatSaysNothingAboutAnybodyIsOpen(String path) throws Exception {
    assertThat(send(program, request(path)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/css/x.css", "/js/x.js", "/webjars/x.js", "/v3/api-docs/x"})
  void openAddressesAreNotSentToTheSignIn(String path) throws Exception {
    assertThat(send(program, request(path)).statusCode()).isNotIn(302, 401, 403);
  }

  @Test
  void aFragmentMakesTheWholePageGoToTheSignIn() throws Exception {
    HttpResponse<String> answer = send(program, request("/somewhere").header("HX-Request", "true"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Redirect")).contains("/sign-in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/somewhere", "/api/somewhere", "/swagger-ui/x"})
  void everyAnswerSaysWhatTheBrowserMustNotDoWithIt(String path) throws Exception {
    var headers = send(program, request(path)).headers();

    String policy = headers.firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .contains("default-src 'self'", "script-src 'self';", "frame-ancestors 'none'");
    assertThat(policy.contains("unsafe")).isEqualTo(path.startsWith("/swagger-ui"));
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  // --- what stands behind the door

  @EnableAutoConfiguration
  @ComponentScan({"org.calmtrace.platform", "org.calmtrace.security"})
  static class House {

    @RestController
    static class Rooms {

      private final CurrentUser currentUser;

      Rooms(CurrentUser currentUser) {
        this.currentUser = currentUser;
      }

      @GetMapping("/sign-in")
      String signIn(CsrfToken token) {
        return token.getToken();
      }

      @GetMapping("/somewhere")
      String page() {
        return "page for " + currentUser.get().account();
      }

      @GetMapping("/api/somewhere")
      String api() {
        return "api for " + currentUser.get().account();
      }

      @PostMapping({"/somewhere", "/api/somewhere"})
      String change() {
        return "done";
      }
    }
  }
}
