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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The interface of incidents over HTTP, by what it answers. */
class IncidentApiIT extends ApiCase {

  private static final String STORY = "Refused a phone call.\nHit the door <b>twice</b>, ${7*7}.";

  // --- filing

  @Test
  void aReportIsCreatedWithItsPlaceVersionAndPosition() {
    String id = newId();

    Answer answer = api.post(TECH, INCIDENTS, report(id));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).endsWith("/api/incidents/" + id);
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    assertThat(answer.position()).isNotNegative();
    assertThat(answer.body())
        .isEqualTo(
            ApiClient.JSON.readTree(
                """
                {"incidentId": "%s", "entryId": "%s", "position": %d}
                """
                    .formatted(id, id, answer.position())));
  }

  @Test
  void attemptsAndTheEndAreCreatedAndFoundWhereTheySay() {
    String id = reported();
    String attemptId = newId();
    String endId = newId();

    Answer attempt = api.post(TECH, at(id, "/attempts"), attempt(attemptId, "music"));
    Answer end = api.post(NURSE, at(id, "/resolution"), resolution(endId, "seclusion"));

    assertThat(attempt.status()).isEqualTo(201);
    assertThat(attempt.header("ETag")).isEqualTo("\"2\"");
    assertThat(end.status()).isEqualTo(201);
    assertThat(end.header("ETag")).isEqualTo("\"3\"");
    assertThat(end.position()).isGreaterThan(attempt.position());
    Answer found = api.get(TECH, path(attempt.header("Location")));
    assertThat(found.text("/kind")).isEqualTo("incident.attempt-logged");
    assertThat(found.text("/content/technique")).isEqualTo("music");
    assertThat(found.body().at("/position").asLong()).isEqualTo(attempt.position());
  }

  @Test
  void theSameAgainIsAnsweredTheSameWithTheFirstPosition() {
    String id = newId();
    Map<String, Object> report = with(report(id), "narrative", STORY);
    Map<String, Object> attempt = with(attempt(newId(), "music"), "note", "hummed");
    Map<String, Object> end = resolution(newId(), "resolved-space");

    List<Answer> first = file(id, report, attempt, end);
    List<Answer> again = file(id, report, attempt, end);

    assertThat(first).extracting(Answer::status).containsOnly(201);
    assertThat(again).extracting(Answer::status).containsOnly(200);
    for (int i = 0; i < 3; i++) {
      assertThat(again.get(i).body()).isEqualTo(first.get(i).body());
      assertThat(again.get(i).position()).isEqualTo(first.get(i).position());
      assertThat(again.get(i).header("Location")).isEqualTo(first.get(i).header("Location"));
      assertThat(again.get(i).header("ETag")).isEqualTo("\"3\"");
    }
    assertThat(api.get(TECH, at(id, "/timeline")).body().at("/entries")).hasSize(3);
  }

  private List<Answer> file(String id, Object report, Object attempt, Object end) {
    return List.of(
        api.post(TECH, INCIDENTS, report),
        api.post(TECH, at(id, "/attempts"), attempt),
        api.post(TECH, at(id, "/resolution"), end));
  }

  @Test
  void theSameChoicesInAnotherOrderAreTheSameReport() {
    String id = newId();
    Map<String, Object> report =
        with(report(id), "antecedents", List.of("waiting", "bad-news", "waiting"));

    assertThat(api.post(TECH, INCIDENTS, report).status()).isEqualTo(201);
    assertThat(
            api.post(TECH, INCIDENTS, with(report, "antecedents", List.of("bad-news", "waiting")))
                .status())
        .isEqualTo(200);
  }

  @Test
  void anotherContentUnderTheSameIdentifierIsAConflict() {
    String id = reported();
    String attemptId = newId();
    Map<String, Object> attempt = with(attempt(attemptId, "music"), "note", "hummed");
    api.post(TECH, at(id, "/attempts"), attempt);

    assertProblem(
        api.post(TECH, INCIDENTS, with(report(id), "intensity", 2)), 409, "incident.entry-differs");
    assertProblem(
        api.post(TECH, at(id, "/attempts"), with(attempt, "note", "sang")),
        409,
        "incident.entry-differs");
    assertProblem(
        api.post(TECH, at(id, "/resolution"), resolution(attemptId, "police")),
        409,
        "incident.entry-differs");
  }

  // --- rules

  @Test
  void whatCannotBeIsRefusedByTheRule() {
    String id = reported();
    String attempts = at(id, "/attempts");
    String end = at(id, "/resolution");
    String soon = happened().plusMinutes(120).toString();
    String before = happened().minusMinutes(30).toString();

    assertRule(INCIDENTS, with(report(newId()), "occurredAt", soon), "incident.in-the-future");
    assertRule(
        INCIDENTS,
        with(report(newId()), "occurredAt", "1899-05-05T10:00:00Z"),
        "incident.too-long-ago");
    assertRule(INCIDENTS, with(report(newId()), "unit", "nowhere"), "incident.unit-unknown");
    assertRule(INCIDENTS, with(report(newId()), "patient", newId()), "incident.patient-unknown");
    assertRule(attempts, attempt(newId(), "other"), "incident.technique-not-said");
    assertRule(
        attempts,
        with(attempt(newId(), "music"), "otherTechnique", "sang"),
        "incident.technique-said-twice");
    assertRule(
        end,
        with(resolution(newId(), "police"), "occurredAt", before),
        "incident.resolved-before-report");
    assertThat(api.post(TECH, end, resolution(newId(), "police")).status()).isEqualTo(201);
    assertRule(end, resolution(newId(), "police"), "incident.already-resolved");
  }

  private void assertRule(String path, Map<String, Object> body, String code) {
    assertProblem(api.post(TECH, path, body), 422, code);
  }

  @Test
  void aRefusedFieldIsNamed() {
    Answer answer = api.post(TECH, INCIDENTS, with(report(newId()), "unit", "nowhere"));

    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/unit");
    assertThat(answer.text("/errors/0/code")).isEqualTo("incident.unit-unknown");
  }

  // --- who

  @ParameterizedTest
  @ValueSource(strings = {QUALITY, REGULATOR, ADMIN})
  void whoDoesNotWriteIsToldSo(String who) {
    String id = reported();

    assertProblem(api.post(who, INCIDENTS, report(newId())), 403, "security.role-may-not-write");
    assertProblem(
        api.post(who, at(id, "/attempts"), attempt(newId(), "music")),
        403,
        "security.role-may-not-write");
    assertProblem(
        api.post(who, at(id, "/resolution"), resolution(newId(), "police")),
        403,
        "security.role-may-not-write");
  }

  @Test
  void outOfScopeNothingIsWrittenOrRead() {
    String id = reported();

    assertProblem(api.post(FAR_TECH, INCIDENTS, report(newId())), 403, "security.out-of-scope");
    assertProblem(
        api.post(FAR_TECH, at(id, "/attempts"), attempt(newId(), "music")),
        403,
        "security.out-of-scope");
    assertProblem(api.get(FAR_TECH, at(id, "")), 403, "security.out-of-scope");
    assertProblem(api.get(FAR_TECH, at(id, "/timeline")), 403, "security.out-of-scope");
    assertProblem(api.get(FAR_TECH, at(id, "/entries/" + id)), 403, "security.out-of-scope");
    assertProblem(
        api.get(FAR_TECH, INCIDENTS + "?unit=" + Ward.CEDAR), 403, "security.out-of-scope");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/timeline", "/entries/"})
  void anAdministratorReadsNothingOfAnybodysCare(String more) {
    String id = reported();

    assertProblem(
        api.get(ADMIN, at(id, more.endsWith("/") ? more + id : more)),
        403,
        "security.role-may-not-read");
    assertProblem(api.get(ADMIN, INCIDENTS), 403, "security.role-may-not-read");
  }

  @Test
  void aStrangerIsAskedToSignIn() {
    assertProblem(api.get("", INCIDENTS), 401, "security.sign-in-needed");
    assertProblem(api.get("nobody", INCIDENTS), 401, "security.wrong-name-or-password");
  }

  @Test
  void whoHasSeveralRolesWritesInTheOneOfTheWidestLicence() {
    String id = newId();
    api.post(NURSE, INCIDENTS, report(id));

    assertThat(api.get(NURSE, at(id, "/timeline")).text("/entries/0/role")).isEqualTo("NURSE");
  }

  // --- reading

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
    assertThat(file.text("/narrative/text")).isEqualTo(STORY);
    assertThat(file.text("/narrative/shown")).isEqualTo("yes");
    assertThat(file.text("/occurredAt")).isEqualTo(report.get("occurredAt"));
    assertThat(file.text("/behaviours/0")).isEqualTo("threat");
    assertThat(file.body().at("/intensity").asInt(-1)).isZero();
    assertThat(file.text("/attempts/0/otherTechnique/text")).isEqualTo("sang");
    assertThat(file.body().at("/attempts/0/inSafetyPlan").asBoolean(true)).isFalse();
    assertThat(file.text("/resolution/outcome")).isEqualTo("resolved-verbally");
    assertThat(file.body().has("place")).as("what nobody said").isFalse();
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

  private static String path(String location) {
    return location.substring(location.indexOf("/api/"));
  }
}
