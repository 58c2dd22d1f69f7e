package org.calmtrace.browser;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.calmtrace.Calmtrace;
import org.calmtrace.DemoApplication;
import org.calmtrace.Lists;
import org.calmtrace.SownWards;
import org.calmtrace.platform.mongo.StoreTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people, programs and those who run the server are told of the ledger: in an application of
 * its own, for in the end somebody tampers with it.
 */
@StoreTest
@ExtendWith(SownWards.class)
@SpringBootTest(
    classes = Calmtrace.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "calmtrace.demo.enabled=true",
      "calmtrace.demo.password=" + DemoApplication.PASSWORD,
      "calmtrace.ledger.check.every=100ms"
    })
@DirtiesContext
@TestMethodOrder(OrderAnnotation.class)
class LedgerHealthPagesIT {

  private static final String API = "/api/ledger/health";

  @LocalServerPort private int port;
  @Autowired private MongoDatabase store;
  @AutoClose private PlainBrowser quinn;
  @AutoClose private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void signIn() {
    quinn = new PlainBrowser(port);
    quinn.signIn("quinn.quality");
  }

  private HttpResponse<String> get(String account, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (!account.isEmpty()) {
      String password = account + ":" + DemoApplication.PASSWORD;
      request.header(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8)));
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** What programs are told as soon as it is so. */
  private JsonNode health(Predicate<JsonNode> wanted) throws Exception {
    long deadline = System.nanoTime() + Lists.PATIENCE.toNanos();
    while (true) {
      JsonNode health = JsonMapper.shared().readTree(get("quinn.quality", API).body());
      if (wanted.test(health)) {
        return health;
      }
      assertThat(System.nanoTime()).as("%s", health).isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  private static boolean is(JsonNode health, String state) {
    return health.at("/state").asString().equals(state);
  }

  @ParameterizedTest
  @CsvSource({
    "quinn.quality, 200",
    "reg.regulator, 200",
    "ada.admin, 200",
    "tess.tech, 403",
    "nora.nurse, 403",
    "'', 401"
  })
  @Order(1)
  void itIsForThoseWhoReviewAndThoseWhoOversee(String account, int status) throws Exception {
    assertThat(get(account, API).statusCode()).isEqualTo(status);
  }

  @Test
  @Order(2)
  void programsAreToldHowFarAllIsWell() throws Exception {
    JsonNode health = health(it -> is(it, "good") && it.has("wholeAt"));
    long events = events();
    assertThat(health.at("/checkedTo").asLong()).isPositive().isLessThan(events);
    assertThat(health.at("/head").asLong()).isPositive();
    assertThat(health.at("/sealedSize").asLong()).isPositive();
    assertThat(health.at("/goodSince").asString()).endsWith("Z");
    assertThat(health.has("firstBad")).isFalse();
    assertThat(health.at("/others").isEmpty()).isTrue();
  }

  private long events() {
    long events = 0;
    for (BsonDocument commit : ledger().find()) {
      events += commit.getArray("events").size();
    }
    return events;
  }

  private MongoCollection<BsonDocument> ledger() {
    return store.getCollection("ledger", BsonDocument.class);
  }

  @Test
  @Order(2)
  void theQualityOfficersPageHasItInOneLine() throws Exception {
    health(it -> is(it, "good"));
    assertThat(quinn.get("/queue").body())
        .containsPattern("Ledger checked to [0-9\u00a0]+ at [0-9]{2}:[0-9]{2}")
        .contains("class=\"is-ok\"");
    assertThat(quinn.get("/queue", "Accept-Language", "es").body())
        .containsPattern("Libro comprobado hasta [0-9\u00a0]+ a las [0-9]{2}:[0-9]{2}");
  }

  @Test
  @Order(2)
  void thoseWhoRunTheServerSeeIt() throws Exception {
    health(it -> is(it, "good"));
    assertThat(get("", "/actuator/health").body()).contains("\"status\":\"UP\"");
    assertThat(get("ada.admin", "/actuator/prometheus").body())
        .contains("calmtrace_ledger_checked_position")
        .contains("calmtrace_ledger_checked_events_total")
        .containsPattern("calmtrace_ledger_check_findings[a-z_]* 0\\.0");
  }

  @Test
  @Order(3)
  void whenSomebodyHasTamperedWithItEverybodySeesAndTheServerStaysWhereItIs() throws Exception {
    BsonDocument commit = ledger().find().skip(3).first();
    assertThat(commit).isNotNull();
    long position = commit.getNumber("_id").longValue();
    commit
        .getArray("events")
        .get(0)
        .asDocument()
        .put("meta", new BsonString("{\"actor\":\"nobody\"}"));
    ledger().replaceOne(eq("_id", position), commit);

    JsonNode health = health(it -> is(it, "bad"));
    assertThat(health.at("/firstBad/flaw").asString()).isEqualTo("event-altered");
    assertThat(health.at("/firstBad/position").asLong()).isEqualTo(position);
    assertThat(health.at("/firstBad/words").asString())
        .isEqualTo("The event at position " + position + " was changed after it was recorded.");
    assertThat(get("reg.regulator", API, "Accept-Language", "es").body())
        .contains("El evento de la posición " + position + " fue modificado");
    assertThat(quinn.get("/queue").body())
        .contains("Ledger: The event at position " + position + " was changed")
        .contains("class=\"is-red\"");

    HttpResponse<String> whole = get("", "/actuator/health");
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.body()).contains("\"status\":\"DAMAGED\"");
    for (String group : new String[] {"liveness", "readiness"}) {
      HttpResponse<String> probe = get("", "/actuator/health/" + group);
      assertThat(probe.statusCode()).isEqualTo(200);
      assertThat(probe.body()).contains("\"status\":\"UP\"");
    }
    assertThat(get("ada.admin", "/actuator/prometheus").body())
        .containsPattern("calmtrace_ledger_check_findings[a-z_]* 1\\.0");
    assertThat(get("tess.tech", "/api/units/cedar/board").statusCode()).isEqualTo(200);
  }
}
