package org.calmtrace.demo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.BooleanSupplier;
import org.calmtrace.Calmtrace;
import org.calmtrace.DemoApplication;
import org.calmtrace.care.People;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.platform.mongo.StoreTest;
import org.calmtrace.web.DemoSignIns;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The application as somebody meets it who has just started it: that of {@link DemoApplication},
 * but not waited for.
 */
@Execution(ExecutionMode.SAME_THREAD)
@StoreTest
@SpringBootTest(
    classes = Calmtrace.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"calmtrace.demo.enabled=true", "calmtrace.demo.password=a shared secret"})
class DemonstrationIT {

  @LocalServerPort private int port;
  @Autowired private MongoDatabase store;
  @Autowired private Units units;
  @Autowired private People people;
  @Autowired private DemoSignIns signIns;
  @AutoClose private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource({
    "tess.tech, 200",
    "nora.nurse, 200",
    "pat.practitioner, 200",
    "quinn.quality, 200",
    "reg.regulator, 200",
    "ada.admin, 403",
  })
  void everySignInWorksAtOnce(String account, int status) throws Exception {
    assertThat(signIns.accounts()).contains(account);
    assertThat(register(account, "a shared secret").statusCode()).isEqualTo(status);
    assertThat(register(account, "another").statusCode()).isEqualTo(401);
  }

  @Test
  void theWardsFillByThemselves() throws Exception {
    awaitUntil(() -> store.getCollection("demo").countDocuments(eq("done", true)) == 1);
    awaitUntil(() -> units.all().size() == 4 && people.on("cedar").size() == 14);

    assertThat(units.all())
        .extracting(Unit::id)
        .containsExactly("cedar", "juniper", "rowan", "lantern");
    assertThat(people.on("cedar")).extracting("initials").startsWith("A. O.", "B. J.", "C. H.");
    HttpResponse<String> ofTwoWards = register("tess.tech", "a shared secret");
    assertThat(ofTwoWards.body()).contains("\"unit\":\"cedar\"").doesNotContain("juniper");
  }

  private HttpResponse<String> register(String account, String password) throws Exception {
    byte[] both = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/incidents"))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both))
            .build(),
        BodyHandlers.ofString());
  }

  private static void awaitUntil(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
      Thread.sleep(50);
    }
  }
}
