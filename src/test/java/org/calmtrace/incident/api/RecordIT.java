package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.calmtrace.incident.Ward;
import org.calmtrace.incident.api.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is done with the record itself, over HTTP: from submission to closure, and corrections. */
class RecordIT extends EpisodeCase {

  @Test
  void fromSubmissionToClosureAndBack() {
    String id = resolved();
    assertProblem(review(id), 422, "incident.not-submitted");
    ok(api.post(TECH, at(id, "/submission"), entry("submissionId", newId())));
    assertThat(state(id)).isEqualTo("submitted");
    String question = newId();
    ok(
        api.post(
            QUALITY,
            at(id, "/clarifications"),
            entry("clarificationId", question, "question", "Who was there?")));
    assertThat(state(id)).isEqualTo("clarification");
    assertProblem(review(id), 422, "incident.question-open");
    ok(
        api.post(
            TECH,
            at(id, "/clarifications/" + question + "/answer"),
            entry("answerId", newId(), "answer", "Only me.")));
    assertProblem(close(id), 422, "incident.not-reviewed");
    ok(review(id));
    ok(close(id));
    assertThat(state(id)).isEqualTo("closed");

    assertProblem(
        api.post(TECH, at(id, "/attempts"), attempt(newId(), "music")), 422, "incident.closed");
    ok(api.post(TECH, at(id, "/addenda"), entry("addendumId", newId(), "words", "He slept well.")));
    ok(
        api.post(
            QUALITY,
            at(id, "/reopening"),
            entry("reopeningId", newId(), "reason", "His mother called.")));
    assertThat(state(id)).isEqualTo("submitted");
    ok(api.post(TECH, at(id, "/attempts"), attempt(newId(), "music")));
  }

  @Test
  void whatIsAReviewersIsNobodyElses() {
    String id = resolved();

    assertProblem(
        api.post(TECH, at(id, "/closure"), entry("closureId", newId(), "outcomeNote", "Good.")),
        403,
        "security.role-may-not-write");
    assertProblem(
        api.post(QUALITY, at(id, "/attempts"), attempt(newId(), "music")),
        403,
        "security.role-may-not-write");
    assertProblem(mark(NURSE, id), 403, "incident.not-the-reporter");
  }

  @Test
  void aCorrectionChangesWhatDependsOnItAndKeepsTheOldValue() {
    String id = reported();
    String attempt = newId();
    api.post(TECH, at(id, "/attempts"), attempt(attempt, "music"));
    String earlier = happened().minusHours(3).toString();

    ok(correct(id, attempt, "technique", "give-space"));
    Answer last = correct(id, id, "occurredAt", earlier);
    ok(last);
    awaitRegister(last.position());

    JsonNode row = row(id, "&technique=give-space");
    assertThat(row.at("/happened").asString()).isEqualTo(earlier);
    assertThat(row.at("/techniques/0").asString()).isEqualTo("give-space");
    Answer timeline = api.get(QUALITY, at(id, "/timeline"));
    assertThat(timeline.text("/entries/0/happened")).isEqualTo(earlier);
    assertThat(timeline.text("/entries/0/corrections/0/was")).isEqualTo(happened().toString());
    assertThat(timeline.text("/entries/0/corrections/0/reason/text")).isEqualTo("Misread.");
    assertThat(api.get(QUALITY, at(id, "/entries/" + attempt)).text("/content/technique"))
        .isEqualTo("give-space");
  }

  @Test
  void aCorrectionOfWordsIsSealedLikeThem() {
    String id = newId();
    api.post(TECH, INCIDENTS, with(report(id), "narrative", "He hit the door."));

    ok(correct(id, id, "narrative", "He hit the wall."));

    assertThat(api.get(QUALITY, at(id, "")).text("/report/content/narrative/text"))
        .isEqualTo("He hit the wall.");
    Answer withheld = api.get(REGULATOR, at(id, "/timeline"));
    assertThat(withheld.body().toString()).contains("withheld").doesNotContain("He hit");
  }

  @Test
  void aCorrectionMayNotContradictWhatStands() {
    String id = reported();
    String intervention = started(id, "physical", 2);
    String end = newId();
    ok(api.post(TECH, intervention + "/checks", check(5)));
    ok(api.post(TECH, intervention + "/end", with(end(8), "endId", end)));

    Answer refused = correct(id, end, "occurredAt", minute(4));
    assertProblem(refused, 422, "incident.after-intervention");
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/value");
    assertProblem(correct(id, end, "occurredAt", minute(300)), 422, "incident.in-the-future");
    assertProblem(correct(id, end, "reason", "tired"), 400, "input.invalid");
    assertProblem(correct(id, end, "reason", "criteria-met"), 422, "incident.nothing-corrected");
    assertProblem(correct(id, id, "patient", newId()), 422, "incident.field-unknown");
    assertProblem(correct(id, newId(), "note", "x"), 422, "incident.entry-unknown");
    Map<String, Object> nothing = correction(newId(), end, "occurredAt", "");
    nothing.remove("value");
    assertProblem(api.post(TECH, at(id, "/corrections"), nothing), 400, "input.invalid");
    ok(correct(id, end, "occurredAt", minute(5)));
    assertThat(api.get(QUALITY, at(id, "")).body().at("/interventions/0/minutes").asInt())
        .isEqualTo(3);
  }

  @Test
  void theSameCorrectionAgainIsHarmless() {
    String id = reported();
    String correction = newId();
    Map<String, Object> body = correction(correction, id, "intensity", 3);

    assertThat(api.post(TECH, at(id, "/corrections"), body).status()).isEqualTo(201);
    ok(correct(id, id, "intensity", 4));

    assertThat(api.post(TECH, at(id, "/corrections"), body).status()).isEqualTo(200);
    assertProblem(
        api.post(TECH, at(id, "/corrections"), with(body, "value", 2)),
        409,
        "incident.entry-differs");
  }

  @Test
  void anIncidentMarkedInErrorStaysReadableAndLeavesTheRegister() {
    String id = reported();

    Answer mark = mark(TECH, id);
    ok(mark);
    awaitRegister(mark.position());

    assertThat(state(id)).isEqualTo("in-error");
    assertThat(row(id, "").isMissingNode()).as("counts nowhere").isTrue();
    assertThat(row(id, "&state=in-error").isMissingNode()).isFalse();
    assertProblem(
        api.post(TECH, at(id, "/attempts"), attempt(newId(), "music")), 422, "incident.in-error");
  }

  private String resolved() {
    String id = reported();
    ok(api.post(TECH, at(id, "/resolution"), resolution(newId(), "resolved-space")));
    return id;
  }

  private String state(String id) {
    return api.get(QUALITY, at(id, "")).text("/state");
  }

  private Answer review(String id) {
    return api.post(
        QUALITY, at(id, "/review"), entry("reviewId", newId(), "finding", "good-practice"));
  }

  private Answer close(String id) {
    return api.post(
        QUALITY, at(id, "/closure"), entry("closureId", newId(), "outcomeNote", "Well done."));
  }

  private Answer mark(String who, String id) {
    return api.post(
        who, at(id, "/error-mark"), entry("markId", newId(), "reason", "test", "note", "Trial."));
  }

  private static Map<String, Object> correction(
      String correction, String corrects, String field, Object value) {
    return entry(
        "correctionId",
        correction,
        "corrects",
        corrects,
        "field",
        field,
        "value",
        value,
        "reason",
        "Misread.");
  }

  private Answer correct(String id, String corrects, String field, Object value) {
    return api.post(TECH, at(id, "/corrections"), correction(newId(), corrects, field, value));
  }

  private JsonNode row(String id, String filter) {
    Answer page = api.get(QUALITY, INCIDENTS + "?limit=200&unit=" + Ward.CEDAR + filter);
    for (JsonNode row : page.body().at("/incidents")) {
      if (row.at("/incidentId").asString().equals(id)) {
        return row;
      }
    }
    return page.body().at("/nothing");
  }
}
