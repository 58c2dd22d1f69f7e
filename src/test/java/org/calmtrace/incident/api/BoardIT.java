package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calmtrace.incident.Ward;
import org.calmtrace.incident.api.ApiClient.Answer;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.Projections;
import org.calmtrace.staff.Profession;
import org.calmtrace.staff.RegisterMember;
import org.calmtrace.vault.Vault;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The board of a unit over HTTP, and to whom it is answered. */
class BoardIT extends BoardCase {

  @Test
  void aRunningInterventionIsOnTheBoardWithWhatIsDue() {
    String id = onTheWard();
    String hold = newId();
    long position = start(id, hold).position();
    awaitBoard();

    Answer board = api.get(NURSE, BOARD);
    JsonNode card = card(board, id);

    assertThat(board.text("/unit")).isEqualTo(Ward.ROWAN);
    assertThat(board.body().at("/position").asLong()).isGreaterThanOrEqualTo(position);
    assertThat(Instant.parse(board.text("/at"))).isAfter(started().toInstant());
    assertThat(board.body().at("/complete").asBoolean()).isTrue();
    assertThat(card.at("/version").asLong()).isEqualTo(2);
    assertThat(card.at("/patient").asString()).isEqualTo(Ward.PATIENT);
    assertThat(card.at("/state").asString()).isEqualTo("open");
    assertThat(card.at("/running/0/interventionId").asString()).isEqualTo(hold);
    assertThat(card.at("/running/0/kind").asString()).isEqualTo("physical");
    assertThat(card.at("/duties").valueStream().map(duty -> duty.at("/kind").asString()))
        .containsExactly("order", "check", "one-hour-evaluation");
    assertThat(Instant.parse(card.at("/duties/2/dueAt").asString()))
        .isEqualTo(started().plusMinutes(60).toInstant());
    assertThat(card.at("/duties/0/late").asBoolean()).isTrue();
    assertThat(card.has("leavesAt")).isFalse();
  }

  @Test
  void whatIsDueFirstComesFirst() {
    String quiet = onTheWard();
    String running = onTheWard();
    start(running, newId());
    awaitBoard();

    List<String> order =
        api.get(NURSE, BOARD)
            .body()
            .at("/cards")
            .valueStream()
            .map(card -> card.at("/incidentId").asString())
            .filter(id -> id.equals(quiet) || id.equals(running))
            .toList();

    assertThat(order).containsExactly(running, quiet);
  }

  @Test
  void theMissingEvaluationKeepsAnEndedEpisodeOnTheBoardAndTheEvaluationTakesItAway() {
    String id = onTheWard();
    String hold = newId();
    start(id, hold);
    end(id, hold);
    file(
        id,
        "/resolution",
        with(
            resolution(newId(), "physical-restraint"),
            "occurredAt",
            started().plusMinutes(5).toString()));
    awaitBoard();
    JsonNode card = card(api.get(NURSE, BOARD), id);
    assertThat(card.at("/running")).isEmpty();
    assertThat(card.at("/duties")).hasSize(1);
    assertThat(card.at("/duties/0/kind").asString()).isEqualTo("one-hour-evaluation");
    assertThat(card.at("/duties/0/citation").asString()).isEqualTo("42 CFR 482.13(e)(12)");

    evaluate(id, hold);
    awaitBoard();

    assertThat(card(api.get(NURSE, BOARD), id).isMissingNode()).isTrue();
  }

  @Test
  void anEscalationWithoutAnEndSaysWhenItLeaves() {
    String id = onTheWard();
    awaitBoard();

    JsonNode card = card(api.get(NURSE, BOARD), id);

    assertThat(Instant.parse(card.at("/leavesAt").asString()))
        .isEqualTo(happened().plusHours(24).toInstant());
    String old = newId();
    api.post(
        NURSE,
        INCIDENTS,
        with(
            with(report(old), "unit", Ward.ROWAN),
            "occurredAt",
            happened().minusHours(25).toString()));
    awaitBoard();
    assertThat(card(api.get(NURSE, BOARD), old).isMissingNode()).isTrue();
  }

  @Test
  void onlyWhoMayReadTheUnitReadsItsBoard() {
    for (String path : List.of(BOARD, BOARD + "/stream")) {
      assertThat(api.get("", path).status()).isEqualTo(401);
      assertProblem(api.get(FAR_TECH, path), 403, "security.out-of-scope");
      assertProblem(api.get(TECH, path), 403, "security.out-of-scope");
      assertProblem(api.get(ADMIN, path), 403, "security.role-may-not-read");
    }
    assertThat(api.get(REGULATOR, BOARD).status()).isEqualTo(200);
    for (String path : List.of("/api/units/nowhere/board", "/api/units/nowhere/board/stream")) {
      assertProblem(api.get(NURSE, path), 404, "board.unit-not-found");
    }
  }

  private void evaluate(String incident, String intervention) {
    String nurse = newId();
    application
        .getBean(Commands.class)
        .send(
            new RegisterMember(
                nurse,
                application.getBean(Vault.class).seal(nurse, "Noa Duarte"),
                Profession.NURSE),
            Author.of(nurse, "ADMIN", happened()));
    application
        .getBean(Projections.class)
        .await("staff", application.getBean(LedgerReader.class).head(), Duration.ofSeconds(20));
    Map<String, Object> evaluation = new LinkedHashMap<>();
    evaluation.put("evaluationId", newId());
    evaluation.put("purpose", "one-hour");
    evaluation.put("occurredAt", started().plusMinutes(9).toString());
    evaluation.put("method", "in-person");
    evaluation.put("evaluator", nurse);
    evaluation.put("credential", "registered-nurse");
    evaluation.put("decision", "over-already");
    file(incident, "/interventions/" + intervention + "/evaluations", evaluation);
  }

  private static JsonNode card(Answer board, String incident) {
    assertThat(board.status()).as("%s", board.body()).isEqualTo(200);
    return board
        .body()
        .at("/cards")
        .valueStream()
        .filter(card -> card.at("/incidentId").asString().equals(incident))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }
}
