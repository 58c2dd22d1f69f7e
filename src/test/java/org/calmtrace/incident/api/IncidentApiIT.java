package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.calmtrace.incident.Ward;
import org.calmtrace.incident.api.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  private static String path(String location) {
    return location.substring(location.indexOf("/api/"));
  }
}
