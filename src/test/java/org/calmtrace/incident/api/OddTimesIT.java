package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.calmtrace.incident.Ward;
import org.calmtrace.incident.api.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Times that few people send: each is kept as it was said, or refused for what is wrong with it.
 */
class OddTimesIT extends EpisodeCase {

  private static final String BAY_NURSE = "bay.nurse";

  /** On a ward of New York. */
  @ParameterizedTest
  @CsvSource({
    "2025-11-02T01:30:00-04:00, 2025-11-02T01:30:00-04:00",
    "2025-11-02T01:30:00-05:00, 2025-11-02T01:30:00-05:00",
    "2025-03-09T02:30:00-05:00, 2025-03-09T02:30:00-05:00",
    "2025-06-01T12:00:00+14:00, 2025-06-01T12:00:00+14:00",
    "2025-06-01T12:00:00-12:00, 2025-06-01T12:00:00-12:00",
    "2025-06-01T12:00:00+18:00, 2025-06-01T12:00:00+18:00",
    "2025-06-01T12:00:00+05:45, 2025-06-01T12:00:00+05:45",
    "2025-06-01T12:00:00Z, 2025-06-01T12:00:00Z",
    "2025-06-01T12:00:00-00:00, 2025-06-01T12:00:00Z",
    "2025-06-01T12:00Z, 2025-06-01T12:00:00Z",
    "2025-06-01T12:00:00.1239999Z, 2025-06-01T12:00:00.123Z",
    "2024-02-29T23:59:59+01:00, 2024-02-29T23:59:59+01:00",
    "1900-01-01T00:00:00Z, 1900-01-01T00:00:00Z",
  })
  void aTimeIsKeptAsItWasSaid(String said, String kept) {
    String id = reportedAt(said);
    OffsetDateTime expected = OffsetDateTime.parse(kept);

    assertThat(time(api.get(BAY_NURSE, at(id, "")), "/occurredAt")).isEqualTo(expected);
    Answer timeline = api.get(BAY_NURSE, at(id, "/timeline"));
    assertThat(time(timeline, "/entries/0/happened")).isEqualTo(expected);
    assertThat(timeline.body().at("/entries/0/late").asBoolean()).isTrue();
    JsonNode row = row(id, expected);
    assertThat(OffsetDateTime.parse(row.at("/happened").asString())).isEqualTo(expected);
    assertThat(row.at("/recorded").asString()).as("the ward's own offset").matches(".*-0[45]:00");
  }

  @ParameterizedTest
  @CsvSource({
    "2999-01-01T00:00:00Z, 422, incident.in-the-future",
    "9999-12-31T23:59:59-18:00, 422, incident.in-the-future",
    "1899-12-31T23:59:59Z, 422, incident.too-long-ago",
    "0000-01-01T00:00:00+18:00, 422, incident.too-long-ago",
  })
  void aTimeThatCannotBeIsRefusedByRule(String said, int status, String code) {
    Answer answer = reporting(said);

    assertProblem(answer, status, code);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/occurredAt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-06-01T12:00:00", // in which offset?
        "2025-06-01",
        "12:00:00Z",
        "2025-06-01T12Z",
        "2025-06-01T12:00:60Z",
        "2016-12-31T23:59:60Z", // there was such a second, and no clock of ours shows it
        "2025-06-01T24:00:00Z",
        "2025-06-01T12:60:00Z",
        "2025-06-31T12:00:00Z",
        "2025-02-29T12:00:00Z",
        "2025-06-01T12:00:00+19:00",
        "2025-06-01T12:00:00-18:01",
        "2025-06-01T12:00:00+0200",
        "2025-06-01T12:00:00\u221205:00", // a minus that is none
        "2025-06-01 12:00:00Z",
        " 2025-06-01T12:00:00Z",
        "2025-06-01T12:00:00Z[Europe/Madrid]",
        "2025-06-01T12:00:00+02:00[Europe/Madrid]",
        "2025-W23-1T12:00:00Z",
        "01/06/2025 12:00",
        "\u0662\u0660\u0662\u0665-06-01T12:00:00Z",
        "1748779200",
        "now",
        "+10000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "+999999999-12-31T23:59:59.999999999-18:00",
        "-999999999-01-01T00:00:00+18:00",
      })
  void whatIsNoTimeIsRefusedInEveryEntry(String said) {
    String incident = reported();
    String hold = started(incident, "physical", 1);
    Map<String, Object> order = order(newId(), 2, 60);
    Map<String, Map<String, Object>> entries =
        Map.of(
            INCIDENTS,
            with(report(newId()), "occurredAt", said),
            at(incident, "/attempts"),
            with(attempt(newId(), "music"), "endedAt", said),
            at(incident, "/resolution"),
            with(resolution(newId(), "police"), "occurredAt", said),
            hold + "/orders",
            with(order, "occurredAt", said),
            hold + "/checks",
            with(check(3), "occurredAt", said),
            hold + "/end",
            with(end(4), "occurredAt", said));

    entries.forEach(
        (path, entry) -> {
          Answer answer = api.post(TECH, path, entry);
          assertProblem(answer, 400, "input.invalid");
          assertThat(answer.text("/errors/0/code")).as(path).isEqualTo("input.not-a-time");
        });
    assertThat(api.get(TECH, at(incident, "/timeline")).body().at("/version").asLong())
        .as("nothing was recorded")
        .isEqualTo(2);
  }

  @Test
  void theHourThatComesTwiceIsTwoHours() {
    String id = reportedAt("2025-11-02T01:30:00-04:00");
    for (String tried :
        List.of(
            "2025-11-02T01:20:00-05:00",
            "2025-11-02T01:40:00-04:00",
            "2025-11-02T01:05:00-05:00")) {
      file(at(id, "/attempts"), with(attempt(newId(), "music"), "occurredAt", tried));
    }
    // 01:10 by the clock, forty minutes after 01:30.
    file(
        at(id, "/resolution"),
        with(resolution(newId(), "resolved-verbally"), "occurredAt", "2025-11-02T01:10:00-05:00"));

    assertThat(
            api.get(BAY_NURSE, at(id, "/timeline"))
                .body()
                .at("/entries")
                .valueStream()
                .map(entry -> entry.at("/happened").asString()))
        .containsExactly(
            "2025-11-02T01:30:00-04:00",
            "2025-11-02T01:40:00-04:00",
            "2025-11-02T01:05:00-05:00",
            "2025-11-02T01:10:00-05:00",
            "2025-11-02T01:20:00-05:00");
  }

  @Test
  void anEndInTheFirstOfTheTwoHoursIsBeforeAReportInTheSecond() {
    String id = reportedAt("2025-11-02T01:10:00-05:00");

    Answer answer =
        api.post(
            BAY_NURSE,
            at(id, "/resolution"),
            with(resolution(newId(), "police"), "occurredAt", "2025-11-02T01:50:00-04:00"));

    assertProblem(answer, 422, "incident.resolved-before-report");
  }

  @Test
  void theRegisterSortsAndCutsByMomentsAndNotByClocks() {
    String summer = reportedAt("2024-11-03T01:30:00-04:00");
    String winterEarly = reportedAt("2024-11-03T01:20:00-05:00");
    String winter = reportedAt("2024-11-03T01:30:00-05:00");
    String late = reportedAt("2024-11-03T23:59:59-05:00");

    assertThat(rows("from=2024-11-03&to=2024-11-03"))
        .as("a day of twenty-five hours")
        .containsExactly(late, winter, winterEarly, summer);
    assertThat(rows("from=2024-11-03T01:30:00-05:00&to=2024-11-03T02:00:00-05:00"))
        .containsExactly(winter);
    assertThat(rows("from=2024-11-03T01:30:00-04:00&to=2024-11-03T01:31:00-04:00"))
        .containsExactly(summer);
  }

  private Answer reporting(String occurredAt) {
    Map<String, Object> report = with(report(newId()), "unit", Ward.ALDER);
    return api.post(BAY_NURSE, INCIDENTS, with(report, "occurredAt", occurredAt));
  }

  private String reportedAt(String occurredAt) {
    Answer answer = reporting(occurredAt);
    ok(answer);
    awaitRegister(answer.position());
    return answer.text("/incidentId");
  }

  private void file(String path, Map<String, Object> entry) {
    ok(api.post(BAY_NURSE, path, entry));
  }

  private static OffsetDateTime time(Answer answer, String pointer) {
    return OffsetDateTime.parse(answer.text(pointer));
  }

  /** The incident's row, asked for by its very moment. */
  private JsonNode row(String id, OffsetDateTime happened) {
    return found("from=" + happened.toInstant() + "&to=" + happened.plusSeconds(1).toInstant())
        .valueStream()
        .filter(row -> row.at("/incidentId").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> rows(String query) {
    return found(query).valueStream().map(row -> row.at("/incidentId").asString()).toList();
  }

  private JsonNode found(String query) {
    Answer answer = api.get(BAY_NURSE, INCIDENTS + "?unit=" + Ward.ALDER + "&" + query);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body().at("/incidents");
  }
}
