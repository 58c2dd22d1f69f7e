package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calmtrace.incident.Ward;
import org.calmtrace.incident.api.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What is answered about incidents over HTTP, and to whom. */
class IncidentReadingIT extends ApiCase {

  private static final String STORY = "Refused a phone call.\nHit the door <b>twice</b>, ${7*7}.";

  @Test
  void theFileHoldsWhatWasSaidWordForWord() {
    String id = newId();
    Map<String, Object> report =
        with(
            with(with(report(id), "narrative", STORY), "behaviours", List.of("threat")),
            "intensity",
            0);
    Map<String, Object> attempt =
        with(with(attempt(newId(), "other"), "otherTechnique", "sang"), "inSafetyPlan", false);
    file(id, report, attempt, resolution(newId(), "resolved-verbally"));

    Answer file = api.get(QUALITY, at(id, ""));

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("ETag")).isEqualTo("\"3\"");
    assertThat(file.text("/state")).isEqualTo("resolved");
    assertThat(file.text("/report/content/narrative/text")).isEqualTo(STORY);
    assertThat(file.text("/report/content/narrative/shown")).isEqualTo("yes");
    assertThat(file.text("/occurredAt")).isEqualTo(report.get("occurredAt"));
    assertThat(file.text("/report/content/behaviours/0")).isEqualTo("threat");
    assertThat(file.body().at("/report/content/intensity").asInt(-1)).isZero();
    assertThat(file.text("/attempts/0/content/otherTechnique/text")).isEqualTo("sang");
    assertThat(file.body().at("/attempts/0/content/inSafetyPlan").asBoolean(true)).isFalse();
    assertThat(file.text("/resolution/content/outcome")).isEqualTo("resolved-verbally");
    assertThat(file.body().at("/report/content").has("place")).as("what nobody said").isFalse();
  }

  @Test
  void aRegulatorReadsTheCodesAndNotTheWords() {
    String id = newId();
    api.post(TECH, INCIDENTS, with(report(id), "narrative", STORY));

    for (String path : List.of(at(id, ""), at(id, "/timeline"), at(id, "/entries/" + id))) {
      Answer answer = api.get(REGULATOR, path);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().toString()).contains("withheld").doesNotContain("phone call");
    }
  }

  @Test
  void theTimelineIsInTheOrderOfHappeningWithBothClocks() {
    String id = reported();
    Map<String, Object> earlier =
        with(attempt(newId(), "music"), "occurredAt", happened().minusMinutes(9).toString());
    api.post(NURSE, at(id, "/attempts"), earlier);

    JsonNode entries = api.get(QUALITY, at(id, "/timeline")).body().at("/entries");

    assertThat(entries).hasSize(2);
    JsonNode first = entries.get(0);
    assertThat(first.at("/kind").asString()).isEqualTo("incident.attempt-logged");
    assertThat(first.at("/happened").asString()).isEqualTo(earlier.get("occurredAt"));
    assertThat(first.at("/recorded").asString()).matches(".*[+]0[12]:00");
    assertThat(first.at("/lateBy").asLong()).isBetween(29L, 50L);
    assertThat(first.at("/late").asBoolean()).isTrue();
    assertThat(first.at("/role").asString()).isEqualTo("NURSE");
    assertThat(first.at("/position").asLong())
        .isGreaterThan(entries.get(1).at("/position").asLong());
    assertThat(first.at("/sequence").asLong()).isEqualTo(1);
    assertThat(entries.get(1).at("/kind").asString()).isEqualTo("incident.reported");
  }

  @Test
  void whoHasTheNewestVersionIsNotSentItAgain() {
    String id = reported();
    for (String path : List.of(at(id, ""), at(id, "/timeline"))) {
      String version = api.get(TECH, path).header("ETag");
      Answer same = api.send(api.request(TECH, path).header("If-None-Match", version).GET());
      Answer newer = api.send(api.request(TECH, path).header("If-None-Match", "\"0\"").GET());

      assertThat(same.status()).isEqualTo(304);
      assertThat(newer.status()).isEqualTo(200);
    }
  }

  @Test
  void whatIsNotThereIsNotFound() {
    String id = reported();

    for (String path : List.of(at(newId(), ""), at(newId(), "/timeline"), at("17", ""))) {
      assertProblem(api.get(TECH, path), 404, "incident.not-found");
    }
    assertProblem(
        api.post(TECH, at(newId(), "/attempts"), attempt(newId(), "music")),
        404,
        "incident.not-found");
    assertProblem(api.get(TECH, at(id, "/entries/" + newId())), 404, "incident.entry-not-found");
    assertProblem(api.get(TECH, "/api/nothing"), 404, "http.no-such-address");
    assertProblem(api.get(TECH, at(id, "/nothing")), 404, "http.no-such-address");
  }

  @Test
  void theRegisterFindsTheIncidentByWhatItSays() {
    String id = newId();
    api.post(TECH, INCIDENTS, with(report(id), "intensity", 3));
    api.post(TECH, at(id, "/attempts"), attempt(newId(), "music"));
    api.post(TECH, at(id, "/attempts"), attempt(newId(), "music"));
    api.post(TECH, at(id, "/attempts"), attempt(newId(), "give-space"));
    Answer end = api.post(TECH, at(id, "/resolution"), resolution(newId(), "transfer"));
    awaitRegister(end.position());

    Answer page =
        api.get(
            QUALITY,
            INCIDENTS
                + "?outcome=transfer&state=resolved&late=true&technique=give-space&unit="
                + Ward.CEDAR
                + "&from="
                + happened().toLocalDate()
                + "&to="
                + happened().toLocalDate());

    JsonNode row =
        page.body()
            .at("/incidents")
            .valueStream()
            .filter(candidate -> candidate.at("/incidentId").asString().equals(id))
            .findFirst()
            .orElseThrow();
    assertThat(row.at("/attempts").asInt()).isEqualTo(3);
    assertThat(row.at("/techniques").toString()).isEqualTo("[\"music\",\"give-space\"]");
    assertThat(row.at("/outcome").asString()).isEqualTo("transfer");
    assertThat(row.at("/intensity").asInt()).isEqualTo(3);
    assertThat(row.at("/position").asLong()).isEqualTo(end.position());
  }

  @ParameterizedTest
  @MethodSource("wrongParameters")
  void aWrongParameterIsNamed(String query, String parameter, String code) {
    Answer answer = api.get(QUALITY, INCIDENTS + "?" + query);

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    if (parameter.isEmpty()) {
      assertThat(answer.text("/code")).isEqualTo(code);
    } else {
      assertThat(answer.text("/errors/0/parameter")).isEqualTo(parameter);
      assertThat(answer.text("/errors/0/code")).isEqualTo(code);
    }
  }

  static Stream<Arguments> wrongParameters() {
    return Stream.of(
            "outcome=settled, outcome, input.unknown-code",
            "state=OPEN, state, input.unknown-code",
            "technique=hug, technique, input.unknown-code",
            "late=yes, late, input.not-true-or-false",
            "limit=0, limit, input.out-of-range",
            "limit=201, limit, input.out-of-range",
            "limit=many, limit, input.not-a-whole-number",
            "limit=99999999999, limit, input.not-a-whole-number",
            "from=yesterday, from, input.not-a-day-or-time",
            "from=2026-02-30, from, input.not-a-day-or-time",
            "to=2026-11-20T10:00, to, input.not-a-day-or-time",
            "to=%2B999999999-12-31, to, input.not-a-day-or-time",
            "from=%2B99999-11-20T16:02:00Z, from, input.not-a-day-or-time",
            "after=MSAxIDE, after, register.cursor-unknown",
            "after=%3Cscript%3E, after, register.cursor-unknown",
            "limit=1&limit=2, limit, input.repeated-field",
            "untis=cedar, untis, input.unknown-field")
        .map(row -> row.split(", "))
        .map(row -> Arguments.of(row[0], row[1], row[2]));
  }

  private void file(String id, Object report, Object attempt, Object end) {
    api.post(TECH, INCIDENTS, report);
    api.post(TECH, at(id, "/attempts"), attempt);
    api.post(TECH, at(id, "/resolution"), end);
  }
}
