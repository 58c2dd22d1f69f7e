package org.calmtrace.ledger.wiring;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonDocument;
import org.calmtrace.Calmtrace;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.Projections;
import org.calmtrace.ledger.wiring.Tally.Mark;
import org.calmtrace.platform.mongo.StoreTest;
import org.calmtrace.security.Account;
import org.calmtrace.security.Accounts;
import org.calmtrace.security.Role;
import org.calmtrace.security.Scope;
import org.calmtrace.security.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Dead letters over HTTP, in the whole application with a projection that is sometimes at fault.
 */
@StoreTest
@SpringBootTest(
    classes = {Calmtrace.class, TallyApplication.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "calmtrace.demo.enabled=false")
@ResourceLock(Sums.NAME)
class DeadLettersApiIT {

  private static final String LETTERS = "/api/projections/sums/dead-letters";
  private static final String RETRY = LETTERS + "/retry";
  private static final Author AUTHOR =
      Author.of("staff-7", "NURSE", OffsetDateTime.parse("2026-11-23T12:31:00-05:00"));
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private Commands commands;
  @Autowired private Projections projections;

  @AutoClose private final HttpClient http = HttpClient.newHttpClient();
  private final String tally = UUID.randomUUID().toString();

  @BeforeEach
  void somebodyOfEachRole() {
    for (Role role : Role.values()) {
      SignedIn person =
          new SignedIn(
              role.name(),
              UUID.nameUUIDFromBytes(role.name().getBytes(StandardCharsets.UTF_8)).toString(),
              role.name(),
              Set.of(role),
              new Scope(Set.of(), Set.of()));
      accounts.save(new Account("{noop}secret", person));
    }
    Sums.mend();
    call("POST", Role.ADMIN, RETRY);
    Sums.breakAgain();
  }

  @AfterEach
  void leaveItAsItWas() {
    Sums.breakAgain();
  }

  @Test
  void aLetterIsSeenTriedInVainTriedAgainAndGone() {
    long position = misunderstood();

    assertThat(counted()).isEqualTo(1);
    JsonNode letter = json(call("GET", Role.ADMIN, LETTERS)).at("/letters/0");
    assertThat(letter.at("/position").asLong()).isEqualTo(position);
    assertThat(letter.at("/type").asString()).isEqualTo("tally.marked");
    assertThat(letter.at("/aggregateId").asString()).isEqualTo(tally);
    assertThat(letter.at("/cause/type").asString()).isEqualTo("java.lang.IllegalArgumentException");
    assertThat(letter.at("/enqueuedAt").asString()).endsWith("Z");
    assertThat(letter.toString()).doesNotContain("unlucky");

    JsonNode inVain = json(call("POST", Role.ADMIN, RETRY + "?aggregate=" + tally));
    assertThat(inVain.toString()).isEqualTo("{\"understood\":0,\"failed\":1,\"left\":1}");
    assertThat(json(call("GET", Role.ADMIN, LETTERS)).at("/letters/0/tried").asInt()).isEqualTo(2);

    Sums.mend();
    JsonNode retried = json(call("POST", Role.ADMIN, RETRY));
    assertThat(retried.toString()).isEqualTo("{\"understood\":1,\"failed\":0,\"left\":0}");
    assertThat(json(call("GET", Role.ADMIN, LETTERS)).at("/total").asLong()).isZero();
    assertThat(counted()).isZero();
    BsonDocument sum = projections.collection(Sums.NAME).find(eq("_id", tally)).first();
    assertThat(sum).isNotNull();
    assertThat(sum.getNumber("sum").intValue()).isEqualTo(Sums.UNLUCKY);
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
  void othersAreRefused(Role role) {
    long position = misunderstood();
    Sums.mend();

    assertThat(call("GET", role, LETTERS).statusCode()).isEqualTo(403);
    assertThat(call("POST", role, RETRY).statusCode()).isEqualTo(403);

    assertThat(json(call("GET", Role.ADMIN, LETTERS)).at("/letters/0/position").asLong())
        .isEqualTo(position);
  }

  @Test
  void aProjectionThatDoesNotExistIsSaidSo() {
    for (String address : new String[] {"dead-letters", "dead-letters/retry"}) {
      String method = address.endsWith("retry") ? "POST" : "GET";
      HttpResponse<String> answer = call(method, Role.ADMIN, "/api/projections/no-such/" + address);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(json(answer).at("/code").asString()).isEqualTo("ledger.projection-unknown");
    }
  }

  @Test
  void aLetterThatOnlyWaitsLeavesOutWhatItHasNot() {
    misunderstood();
    mark("b", 1);

    JsonNode waits = json(call("GET", Role.ADMIN, LETTERS)).at("/letters/1");
    assertThat(waits.propertyNames())
        .containsExactlyInAnyOrder("position", "type", "aggregateId", "enqueuedAt", "tried");
  }

  private long misunderstood() {
    return mark("a", Sums.UNLUCKY);
  }

  private long mark(String mark, int weight) {
    long position = commands.send(new Mark(tally, mark, weight), AUTHOR).position();
    assertThat(projections.await(Sums.NAME, position, Duration.ofSeconds(10))).isTrue();
    return position;
  }

  /** As the list of projections has it. */
  private long counted() {
    for (JsonNode projection : json(call("GET", Role.ADMIN, "/api/projections"))) {
      if (projection.at("/name").asString().equals(Sums.NAME)) {
        return projection.at("/deadLetters").asLong();
      }
    }
    throw new AssertionError("not listed");
  }

  private HttpResponse<String> call(String method, Role role, String path) {
    String credentials = role.name() + ":secret";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
            .method(method, BodyPublishers.noBody())
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }
}
