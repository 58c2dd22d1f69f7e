package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.calmtrace.incident.api.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Several writers at the same moment, and writers who have not seen the newest version. */
class RacesIT extends ApiCase {

  @Test
  void theSameReportSentManyTimesAtOnceIsFiledOnce() throws Exception {
    String id = newId();
    Map<String, Object> report = with(report(id), "narrative", "sent by an impatient thumb");

    List<Answer> answers = atOnce(12, n -> api.post(TECH, INCIDENTS, report));

    assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers).extracting(Answer::position).containsOnly(answers.getFirst().position());
    assertThat(entries(id)).hasSize(1);
  }

  @Test
  void ofTwoReportsUnderOneIdentifierOneIsFiledAndTheOtherIsToldSo() throws Exception {
    String id = newId();

    List<Answer> answers =
        atOnce(8, n -> api.post(TECH, INCIDENTS, with(report(id), "intensity", n % 2)));

    List<Integer> created =
        IntStream.range(0, 8).filter(n -> answers.get(n).status() == 201).boxed().toList();
    assertThat(created).hasSize(1);
    int winner = created.getFirst() % 2;
    for (int n = 0; n < 8; n++) {
      assertThat(answers.get(n).status()).isIn(n % 2 == winner ? List.of(200, 201) : List.of(409));
    }
  }

  @Test
  void fiftyAttemptsAtOnceOnOneIncidentAreAllRecorded() throws Exception {
    String id = reported();
    List<Map<String, Object>> attempts =
        IntStream.range(0, 50).mapToObj(n -> attempt(newId(), "music")).toList();

    List<Answer> answers = atOnce(50, n -> api.post(TECH, at(id, "/attempts"), attempts.get(n)));

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers).extracting(Answer::position).doesNotHaveDuplicates();
    assertThat(answers).extracting(answer -> answer.header("ETag")).doesNotHaveDuplicates();
    assertThat(entries(id)).hasSize(51);
  }

  @Test
  void ofTwoEndsAtOnceOneIsRecorded() throws Exception {
    String id = reported();

    List<Answer> answers =
        atOnce(6, n -> api.post(TECH, at(id, "/resolution"), resolution(newId(), "police")));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allMatch(answer -> answer.text("/code").equals("incident.already-resolved"));
  }

  @Test
  void ofWritersWhoHaveSeenTheSameVersionOneWrites() throws Exception {
    String id = reported();

    List<Answer> answers =
        atOnce(
            6,
            n ->
                api.post(
                    TECH, at(id, "/attempts"), attempt(newId(), "music"), "If-Match", "\"1\""));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allMatch(answer -> answer.status() == 412);
    assertThat(entries(id)).hasSize(2);
  }

  @Test
  void whoHasNotSeenTheNewestVersionIsToldWhatChanged() {
    String id = reported();
    Map<String, Object> unseen = with(attempt(newId(), "music"), "note", "hummed along");
    api.post(NURSE, at(id, "/attempts"), unseen);
    api.post(NURSE, at(id, "/attempts"), attempt(newId(), "give-space"));

    Answer answer =
        api.post(TECH, at(id, "/resolution"), resolution(newId(), "police"), "If-Match", "\"1\"");

    assertProblem(answer, 412, "ledger.version-changed");
    assertThat(answer.body().at("/version").asLong()).isEqualTo(3);
    JsonNode changes = answer.body().at("/changes");
    assertThat(changes).hasSize(2);
    assertThat(changes.get(0).at("/kind").asString()).isEqualTo("incident.attempt-logged");
    assertThat(changes.toString()).contains("hummed along");
    assertThat(entries(id)).hasSize(3);
  }

  @Test
  void whoHasSeenTheNewestVersionOrAsksForNoneWrites() {
    String id = newId();
    assertThat(api.post(TECH, INCIDENTS, report(id), "If-Match", "\"0\"").status()).isEqualTo(201);
    String attempts = at(id, "/attempts");

    assertThat(post(attempts, "\"1\"").header("ETag")).isEqualTo("\"2\"");
    assertThat(post(attempts, "W/\"2\"").header("ETag"))
        .as("weakened on its way")
        .isEqualTo("\"3\"");
    assertThat(post(attempts, "*").header("ETag")).isEqualTo("\"4\"");
    assertThat(post(attempts, "\"3\"").status()).isEqualTo(412);
    assertThat(post(attempts, "\"7\"").status()).isEqualTo(412);
  }

  private Answer post(String path, String version) {
    return api.post(TECH, path, attempt(newId(), "music"), "If-Match", version);
  }

  @Test
  void anAnswerThatWasLostIsGivenAgainThoughTheVersionIsOldByNow() {
    String id = reported();
    Map<String, Object> attempt = attempt(newId(), "music");
    Answer lost = api.post(TECH, at(id, "/attempts"), attempt, "If-Match", "\"1\"");
    api.post(NURSE, at(id, "/attempts"), attempt(newId(), "give-space"));

    Answer again = api.post(TECH, at(id, "/attempts"), attempt, "If-Match", "\"1\"");
    Answer other =
        api.post(TECH, at(id, "/attempts"), with(attempt, "note", "x"), "If-Match", "\"1\"");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(lost.body());
    assertProblem(other, 409, "incident.entry-differs");
  }

  private JsonNode entries(String id) {
    return api.get(TECH, at(id, "/timeline")).body().at("/entries");
  }

  /** Runs {@code call} so many times, begun together. */
  private static List<Answer> atOnce(int times, Call call) throws Exception {
    CyclicBarrier together = new CyclicBarrier(times);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> calls = new ArrayList<>();
      for (int n = 0; n < times; n++) {
        int number = n;
        calls.add(
            () -> {
              together.await();
              return call.make(number);
            });
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : callers.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  @FunctionalInterface
  private interface Call {

    Answer make(int number);
  }
}
