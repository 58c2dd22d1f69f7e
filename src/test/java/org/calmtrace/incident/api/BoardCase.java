package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calmtrace.incident.Ward;
import org.calmtrace.incident.api.ApiClient.Answer;
import org.calmtrace.incident.board.Boards;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.Projections;
import org.junit.jupiter.api.AfterEach;

/** What tests of the board file: on a ward where no other test reports anything of today. */
abstract class BoardCase extends ApiCase {

  static final String BOARD = board(Ward.ROWAN);
  static final Duration SOON = Duration.ofSeconds(20);

  private final List<EventStream> streams = new ArrayList<>();

  @AfterEach
  void closeStreams() {
    streams.forEach(EventStream::close);
  }

  static String board(String unit) {
    return "/api/units/" + unit + "/board";
  }

  EventStream follow(HttpRequest.Builder request) {
    return keep(new EventStream(request));
  }

  /** Closed when the test is over. */
  EventStream keep(EventStream stream) {
    streams.add(stream);
    return stream;
  }

  /** A new incident on the ward. */
  String onTheWard() {
    String id = newId();
    Answer filed = api.post(NURSE, INCIDENTS, with(report(id), "unit", Ward.ROWAN));
    assertThat(filed.status()).as("%s", filed.body()).isEqualTo(201);
    return id;
  }

  Answer start(String incident, String intervention) {
    Map<String, Object> start = new LinkedHashMap<>();
    start.put("interventionId", intervention);
    start.put("kind", "physical");
    start.put("occurredAt", started().toString());
    start.put("purpose", "violent");
    return file(incident, "/interventions", start);
  }

  Answer end(String incident, String intervention) {
    Map<String, Object> end = new LinkedHashMap<>();
    end.put("endId", newId());
    end.put("occurredAt", started().plusMinutes(4).toString());
    end.put("reason", "criteria-met");
    return file(incident, "/interventions/" + intervention + "/end", end);
  }

  Answer file(String incident, String what, Map<String, Object> body) {
    Answer filed = api.post(NURSE, at(incident, what), body);
    assertThat(filed.status()).as("%s", filed.body()).isEqualTo(201);
    return filed;
  }

  /** Ten minutes before the tests began. */
  static OffsetDateTime started() {
    return happened().plusMinutes(10);
  }

  void awaitBoard() {
    long head = application.getBean(LedgerReader.class).head();
    assertThat(
            application.getBean(Projections.class).await(Boards.NAME, head, Duration.ofSeconds(20)))
        .isTrue();
  }
}
