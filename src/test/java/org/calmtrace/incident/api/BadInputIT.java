package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calmtrace.incident.Ward;
import org.calmtrace.incident.api.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent: a clear problem document or a correct record, and never an error of ours. */
class BadInputIT extends ApiCase {

  @ParameterizedTest
  @MethodSource("brokenDocuments")
  void aBrokenDocumentIsRefused(String document, int status, String code) {
    assertProblem(api.post(TECH, INCIDENTS, document), status, code);
  }

  static Stream<Arguments> brokenDocuments() {
    return Stream.of(
        Arguments.of("{", 400, "input.not-json"),
        Arguments.of("{\"incidentId\": \"a\nb\"}", 400, "input.not-json"),
        Arguments.of("", 400, "input.body-missing"),
        Arguments.of("[]", 400, "input.not-an-object"),
        Arguments.of("null", 400, "input.not-an-object"),
        Arguments.of("\"text\"", 400, "input.not-an-object"),
        Arguments.of("{}", 400, "input.invalid"),
        Arguments.of("{} {}", 400, "input.not-json"),
        Arguments.of("[".repeat(100_000), 400, "input.too-deep"),
        Arguments.of("{\"x\": " + "9".repeat(100_000) + "}", 400, "input.not-json"),
        Arguments.of("{\"" + "n".repeat(60_000) + "\": 1}", 400, "input.not-json"),
        Arguments.of("<report/>", 400, "input.not-json"));
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    Answer answer =
        api.post(
            TECH,
            INCIDENTS,
            """
            {"incidentId": "17", "unit": 5, "patient": null, "occurredAt": "today",
             "antecedents": ["waiting", "weather"], "behaviours": "threat", "intensity": 9,
             "narrative": "a\\u0007b", "place": "a\\ud800b", "unit": "x", "status": "open"}
            """);

    assertProblem(answer, 400, "input.invalid");
    assertThat(
            answer
                .body()
                .at("/errors")
                .valueStream()
                .map(error -> error.at("/pointer").asString() + " " + error.at("/code").asString()))
        .containsExactlyInAnyOrder(
            "/unit input.repeated-field",
            "/status input.unknown-field",
            "/incidentId input.not-a-uuid",
            "/unit input.not-text",
            "/patient input.required",
            "/occurredAt input.not-a-time",
            "/antecedents/1 input.unknown-code",
            "/behaviours input.not-a-list",
            "/intensity input.out-of-range",
            "/narrative input.control-character",
            "/place input.broken-character");
  }

  @Test
  void anUnknownCodeIsAnsweredWithThoseThatThereAre() {
    String id = reported();

    Answer answer = api.post(TECH, at(id, "/attempts"), attempt(newId(), "hug"));

    assertProblem(answer, 400, "input.invalid");
    assertThat(answer.text("/errors/0/detail"))
        .contains("active-listening", "team-presence", "other");
  }

  @Test
  void theWordsAreInTheLanguageOfTheReader() {
    Answer answer = api.post(TECH, INCIDENTS, "{", "Accept-Language", "es-MX, en;q=0.5");

    assertThat(answer.text("/title")).isEqualTo("No es un documento JSON");
  }

  @ParameterizedTest
  @MethodSource("hostileWords")
  void hostileWordsAreKeptAsTheWordsThatTheyAre(String words) {
    String id = newId();

    Answer created = api.post(TECH, INCIDENTS, with(report(id), "narrative", words));

    assertThat(created.status()).as("%s", created.body()).isEqualTo(201);
    assertThat(api.get(TECH, at(id, "")).text("/report/content/narrative/text")).isEqualTo(words);
    assertThat(api.get(TECH, at(id, "/timeline")).text("/entries/0/content/narrative/text"))
        .isEqualTo(words);
  }

  static Stream<String> hostileWords() {
    return Stream.of(
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "${T(java.lang.Runtime).getRuntime().exec('id')}",
        "#{7*7} [[${7*7}]] {{7*7}} <%= 7*7 %>",
        "{\"$gt\": \"\"} $where",
        "'; DROP TABLE incidents; --",
        "../../etc/passwd",
        "${jndi:ldap://127.0.0.1/x}",
        "=1+1",
        "a\nb\tc",
        "\u202Eabc\u202C \u200F\u0645\u0631\u062D\u0628\u0627",
        "👩‍👩‍👧 e\u0301 Ω 漢字");
  }

  @Test
  void lineEndsAreOneKind() {
    String id = newId();
    api.post(TECH, INCIDENTS, with(report(id), "narrative", "a\r\nb\rc"));

    assertThat(api.get(TECH, at(id, "")).text("/report/content/narrative/text"))
        .isEqualTo("a\nb\nc");
    assertThat(api.post(TECH, INCIDENTS, with(report(id), "narrative", "a\nb\nc")).status())
        .as("the same words")
        .isEqualTo(200);
  }

  @Test
  void aLongStoryIsTakenUpToItsLimitAndNotBeyond() {
    assertThat(narrative("é".repeat(200_000)).status()).isEqualTo(201);
    assertThat(narrative("🙂".repeat(200_000)).status()).isEqualTo(201);

    Answer tooLong = narrative("e".repeat(200_001));

    assertProblem(tooLong, 400, "input.invalid");
    assertThat(tooLong.text("/errors/0/pointer")).isEqualTo("/narrative");
    assertThat(tooLong.text("/errors/0/code")).isEqualTo("input.too-long");
    assertThat(tooLong.text("/errors/0/detail")).contains("200,000");
    Answer longPlace = api.post(TECH, INCIDENTS, with(report(newId()), "place", "x".repeat(201)));
    assertThat(longPlace.text("/errors/0/code")).isEqualTo("input.too-long");
  }

  private Answer narrative(String words) {
    return api.post(TECH, INCIDENTS, with(report(newId()), "narrative", words));
  }

  @Test
  void nothingOfItIsEverAnErrorOfOurs() {
    String id = reported();
    List<Object> oddities =
        List.of(
            Map.of(),
            List.of(),
            "",
            "text",
            0,
            -1,
            1.5,
            true,
            Map.of("a", List.of(1)),
            "\u0000",
            "\uD800",
            "9".repeat(5_000),
            "2026-11-20",
            "${x}",
            List.of(List.of()));

    for (Map.Entry<String, Map<String, Object>> valid :
        Map.of(
                INCIDENTS,
                everyFieldOfAReport(),
                at(id, "/attempts"),
                with(attempt(newId(), "music"), "note", "x"),
                at(id, "/resolution"),
                with(resolution(newId(), "police"), "note", "x"))
            .entrySet()) {
      for (String field : valid.getValue().keySet()) {
        for (Object odd : oddities) {
          byte[] body =
              ApiClient.JSON
                  .writeValueAsString(with(valid.getValue(), field, odd))
                  .getBytes(StandardCharsets.UTF_8);
          Answer answer = api.post(TECH, valid.getKey(), body);
          assertThat(answer.status()).as("%s = %s: %s", field, odd, answer.body()).isLessThan(500);
        }
      }
    }
  }

  private static Map<String, Object> everyFieldOfAReport() {
    Map<String, Object> report = report(newId());
    report.put("place", "hall");
    report.put("antecedents", List.of("waiting"));
    report.put("otherAntecedent", "rain");
    report.put("behaviours", List.of("threat"));
    report.put("intensity", 1);
    report.put("narrative", "x");
    report.put("lateReason", "x");
    assertThat(report).containsEntry("unit", Ward.CEDAR);
    return report;
  }
}
