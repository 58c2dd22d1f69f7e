package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.calmtrace.DemoApplication;
import org.calmtrace.care.People;
import org.calmtrace.incident.EntryKind;
import org.calmtrace.incident.api.ApiClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The description of the interface: true, complete, and with examples that work as they stand. */
@DemoApplication
class OpenApiIT {

  private static final String TECH = "tess.tech";
  private static final String QUALITY = "quinn.quality";
  private static final String ADMIN = "ada.admin";

  /** The examples as one incident would go; each is there after the ones before. */
  private static final List<String> IN_ORDER =
      List.of(
          "report",
          "logAttempt",
          "resolve",
          "startIntervention",
          "recordOrder",
          "signOrder",
          "recordCheck",
          "recordEvaluation",
          "endIntervention",
          "recordInjury",
          "recordMedication",
          "recordNotification",
          "recordDebrief",
          "addStatement",
          "correct",
          "submit",
          "askForClarification",
          "answer",
          "review",
          "close",
          "addAddendum",
          "reopen",
          "markInError");

  /** Who may not be a technician. */
  private static final Map<String, String> BY =
      Map.of(
          "signOrder", "pat.practitioner",
          "askForClarification", QUALITY,
          "review", QUALITY,
          "close", QUALITY,
          "reopen", QUALITY);

  @LocalServerPort private int port;
  @Autowired private People people;
  private ApiClient api = new ApiClient(0);
  private OpenApiDocument document = new OpenApiDocument(ApiClient.JSON.createObjectNode());

  @BeforeEach
  void readTheDocument() {
    api = new ApiClient(port, DemoApplication.PASSWORD);
    Answer answer = api.get("", "/v3/api-docs");
    assertThat(answer.status()).isEqualTo(200);
    document = new OpenApiDocument(answer.body());
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void itIsOpenApi31WithItsWayToSignIn() {
    JsonNode root = document.root();

    assertThat(root.at("/openapi").asString()).startsWith("3.1");
    assertThat(root.at("/info/title").asString()).isEqualTo("Calmtrace");
    assertThat(root.at("/components/securitySchemes/basic/scheme").asString()).isEqualTo("basic");
    assertThat(root.at("/security/0").has("basic")).isTrue();
  }

  @Test
  void everyOperationOfIncidentsSaysWhatItDoesAndHowItMayBeRefused() {
    for (String path : document.incidentPaths()) {
      document
          .operations(path)
          .forEach(
              (method, operation) -> {
                String name = method + " " + path;
                assertThat(operation.at("/summary").asString()).as(name).isNotBlank();
                List<String> answers = operation.at("/responses").propertyNames().stream().toList();
                assertThat(answers).as(name).contains("200", "401", "403", "503");
                if (method.equals("post")) {
                  assertThat(answers)
                      .as(name)
                      .contains("201", "400", "409", "412", "413", "415", "422");
                }
                if (path.contains("{")) {
                  assertThat(answers).as(name).contains("404");
                }
              });
    }
  }

  @Test
  void everyOperationSaysHowAnyMayBeRefused() {
    for (String path : document.paths()) {
      document
          .operations(path)
          .forEach(
              (method, operation) -> {
                List<String> answers = operation.at("/responses").propertyNames().stream().toList();
                assertThat(answers)
                    .as(method + " " + path)
                    .contains("401", "403", "406", "429", "503");
                assertThat(answers.contains("409")).as(path).isEqualTo(method.equals("post"));
              });
    }
  }

  @Test
  void everyFieldOfTheInputsIsExplainedAndLimited() {
    for (String input :
        Arrays.stream(EntryKind.values()).map(kind -> kind.input().getSimpleName()).toList()) {
      JsonNode schema = document.schema(input);
      assertThat(schema.at("/additionalProperties").asBoolean(true)).as(input).isFalse();
      for (Map.Entry<String, JsonNode> field : schema.at("/properties").properties()) {
        JsonNode type = field.getValue();
        assertThat(type.has("description")).as(input + "." + field.getKey()).isTrue();
        boolean words =
            type.at("/type").asString().equals("string")
                && !type.has("format")
                && !type.has("enum");
        assertThat(type.has("maxLength")).as(input + "." + field.getKey()).isEqualTo(words);
      }
    }
    assertThat(document.schema("ReportInput").at("/properties/intensity/maximum").asInt())
        .isEqualTo(4);
    assertThat(document.schema("ReportInput").at("/required").toString())
        .contains("incidentId", "unit", "patient", "occurredAt")
        .doesNotContain("narrative");
  }

  @Test
  void theExamplesWorkAsTheyStandAndTheAnswersAreAsDescribed() throws InterruptedException {
    awaitThePersonOfTheExample();
    for (int expected : new int[] {201, 200}) {
      for (String operationId : IN_ORDER) {
        OpenApiDocument.Operation operation = document.operation(operationId);
        String by = BY.getOrDefault(operationId, TECH);
        Answer answer = api.post(by, operation.path(), operation.example());
        assertThat(answer.status()).as("%s: %s", operationId, answer.body()).isEqualTo(expected);
        document.check(answer.body(), operation.answer(expected));
        for (String header : List.of("Location", "ETag", "Ledger-Position")) {
          assertThat(answer.header(header)).as(header).isNotEmpty();
        }
      }
    }
    for (String operationId : List.of("file", "timeline", "entry", "list")) {
      OpenApiDocument.Operation operation = document.operation(operationId);
      Answer answer = api.get(QUALITY, operation.path());
      assertThat(answer.status()).as("%s: %s", operationId, answer.body()).isEqualTo(200);
      document.check(answer.body(), operation.answer(200));
    }
  }

  @Test
  void everyOperationThatTakesABodyHasAnExampleThatIsTried() {
    List<String> taking =
        document.incidentPaths().stream()
            .flatMap(path -> document.operations(path).entrySet().stream())
            .filter(operation -> operation.getKey().equals("post"))
            .map(operation -> operation.getValue().at("/operationId").asString())
            .toList();

    assertThat(taking).containsExactlyInAnyOrderElementsOf(IN_ORDER);
  }

  @Test
  void whatAdministratorsAreAnsweredIsAsDescribed() {
    String projection = "/api/projections/people";
    check(api.get(ADMIN, "/api/ledger/custody"), "seal", 200);
    check(api.get(ADMIN, "/api/projections"), "all", 200);
    check(api.get(ADMIN, projection + "/dead-letters"), "deadLetters", 200);
    check(api.post(ADMIN, projection + "/dead-letters/retry", Map.of()), "retry", 200);
    check(api.post(ADMIN, projection + "/rebuild", Map.of()), "rebuild", 202);
    check(api.get(ADMIN, "/api/projections"), "all", 200);
  }

  @Test
  void whatIsAnsweredAboutTheLedgersHealthIsAsDescribed() {
    check(api.get(QUALITY, "/api/ledger/health"), "ledgerHealth", 200);
    check(api.get(TECH, "/api/ledger/health"), "ledgerHealth", 403);
  }

  @Test
  void whatIsAnsweredAboutProofsIsAsDescribed() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> api.get(TECH, "/ledger/checkpoint").status() == 200);

    check(api.get(TECH, "/api/ledger/proofs/inclusion?position=0"), "inclusion", 200);
    check(api.get(TECH, "/api/ledger/proofs/inclusion?position=99999999"), "inclusion", 404);
    check(api.get(TECH, "/api/ledger/proofs/consistency?from=1"), "consistency", 200);
    check(api.get(TECH, "/api/ledger/proofs/consistency?from=1&to=0"), "consistency", 400);
  }

  private void check(Answer answer, String operationId, int expected) {
    assertThat(answer.status()).as("%s: %s", operationId, answer.body()).isEqualTo(expected);
    document.check(answer.body(), document.operation(operationId).answer(expected));
  }

  @Test
  void aProblemIsAsDescribed() {
    OpenApiDocument.Operation report = document.operation("report");

    Answer answer = api.post(TECH, report.path(), Map.of("incidentId", "x"));

    assertThat(answer.status()).isEqualTo(400);
    document.check(answer.body(), report.answer(400));
  }

  @Test
  void theExplorerIsThere() {
    assertThat(api.get("", "/swagger-ui/index.html").status()).isEqualTo(200);
  }

  /** The demonstration is sown while the application answers already. */
  private void awaitThePersonOfTheExample() throws InterruptedException {
    String patient = document.operation("report").example().at("/patient").asString();
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (people.find(patient).isEmpty()) {
      assertThat(System.nanoTime()).as("a person of the demonstration").isLessThan(deadline);
      Thread.sleep(50);
    }
  }
}
