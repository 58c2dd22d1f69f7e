package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calmtrace.incident.Ward;
import org.calmtrace.incident.api.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The board of residential treatment of under-21s: what 42 CFR 483 asks for, and 482.13 does not.
 */
class ResidentialBoardIT extends BoardCase {

  private static final String RESIDENT_NURSE = "bay.nurse";

  @Test
  void theEvaluationIsDueWhateverTheRestraintIsForAndInAHospitalIsNot() {
    String here = held(RESIDENT_NURSE, Ward.ALDER, newId());
    String hospital = held(NURSE, Ward.ROWAN, newId());
    awaitBoard();

    assertThat(duties(card(RESIDENT_NURSE, Ward.ALDER, here)))
        .containsExactly(
            "order at +0 by 42 CFR 483.358(a)",
            "check at +15 by policy",
            "one-hour-evaluation at +60 by 42 CFR 483.358(f)");
    assertThat(duties(card(NURSE, Ward.ROWAN, hospital)))
        .containsExactly("order at +0 by 42 CFR 482.13(e)(5)", "check at +15 by policy");
  }

  @Test
  void anOrderRunsAsLongAsItSaysAndNoLongerThanTheLawOfTheHouse() {
    String hold = newId();
    String incident = held(RESIDENT_NURSE, Ward.ALDER, hold);
    String orders = at(incident, "/interventions/" + hold + "/orders");

    Answer tooLong = api.post(RESIDENT_NURSE, orders, order(241));
    assertProblem(tooLong, 422, "incident.order-too-long-under-21");
    assertThat(tooLong.text("/citation")).isEqualTo("42 CFR 483.358(e)");
    awaitBoard();
    assertThat(duties(card(RESIDENT_NURSE, Ward.ALDER, incident)))
        .contains("order at +0 by 42 CFR 483.358(a)");

    assertThat(api.post(RESIDENT_NURSE, orders, order(60)).status()).isEqualTo(201);
    awaitBoard();
    assertThat(duties(card(RESIDENT_NURSE, Ward.ALDER, incident)))
        .containsExactly(
            "check at +15 by policy",
            "one-hour-evaluation at +60 by 42 CFR 483.358(f)",
            "order-expiry at +61 by 42 CFR 483.358(e)");
  }

  @Test
  void inAHospitalTheLawNamesNoLimitForThisPurpose() {
    String hold = newId();
    String incident = held(NURSE, Ward.ROWAN, hold);

    Answer order = api.post(NURSE, at(incident, "/interventions/" + hold + "/orders"), order(241));

    assertThat(order.status()).as("%s", order.body()).isEqualTo(201);
    awaitBoard();
    assertThat(duties(card(NURSE, Ward.ROWAN, incident)))
        .containsExactly("check at +15 by policy", "order-expiry at +242 by policy");
  }

  @Test
  void whatHasEndedStaysUntilSomebodyHasEvaluatedIt() {
    String hold = newId();
    String incident = held(RESIDENT_NURSE, Ward.ALDER, hold);
    Map<String, Object> end = new LinkedHashMap<>();
    end.put("endId", newId());
    end.put("occurredAt", started().plusMinutes(4).toString());
    end.put("reason", "criteria-met");
    assertThat(
            api.post(RESIDENT_NURSE, at(incident, "/interventions/" + hold + "/end"), end).status())
        .isEqualTo(201);
    api.post(RESIDENT_NURSE, at(incident, "/resolution"), resolved());
    awaitBoard();

    JsonNode card = card(RESIDENT_NURSE, Ward.ALDER, incident);
    assertThat(card.at("/state").asString()).isEqualTo("resolved");
    assertThat(card.at("/running")).isEmpty();
    assertThat(duties(card)).containsExactly("one-hour-evaluation at +60 by 42 CFR 483.358(f)");
  }

  @Test
  void itIsFollowedLikeAnyOtherByThoseWhoseHouseItIs() {
    EventStream screen = follow(api.request(RESIDENT_NURSE, board(Ward.ALDER) + "/stream"));
    screen.next("board", SOON);

    String incident = held(RESIDENT_NURSE, Ward.ALDER, newId());

    JsonNode told = screen.next("card", SOON).data();
    while (told.at("/running").isEmpty()) {
      told = screen.next("card", SOON).data();
    }
    assertThat(told.at("/incidentId").asString()).isEqualTo(incident);
    assertThat(duties(told)).contains("one-hour-evaluation at +60 by 42 CFR 483.358(f)");
    for (String path : List.of(board(Ward.ALDER), board(Ward.ALDER) + "/stream")) {
      assertProblem(api.get(NURSE, path), 403, "security.out-of-scope");
    }
    assertProblem(api.get(RESIDENT_NURSE, BOARD), 403, "security.out-of-scope");
  }

  /** An incident on this unit, with somebody held for a medical reason. */
  private String held(String nurse, String unit, String hold) {
    String incident = newId();
    Answer filed = api.post(nurse, INCIDENTS, with(report(incident), "unit", unit));
    assertThat(filed.status()).as("%s", filed.body()).isEqualTo(201);
    Map<String, Object> start = new LinkedHashMap<>();
    start.put("interventionId", hold);
    start.put("kind", "physical");
    start.put("occurredAt", started().toString());
    start.put("purpose", "medical");
    Answer started = api.post(nurse, at(incident, "/interventions"), start);
    assertThat(started.status()).as("%s", started.body()).isEqualTo(201);
    return incident;
  }

  private static Map<String, Object> order(int minutes) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("orderId", newId());
    order.put("kind", "single");
    order.put("occurredAt", started().plusMinutes(1).toString());
    order.put("form", "written");
    order.put("orderedBy", Ward.staff("sea.practitioner"));
    order.put("authorises", "physical");
    order.put("maxMinutes", minutes);
    return order;
  }

  private static Map<String, Object> resolved() {
    OffsetDateTime at = started().plusMinutes(5);
    return with(resolution(newId(), "physical-restraint"), "occurredAt", at.toString());
  }

  private JsonNode card(String nurse, String unit, String incident) {
    Answer board = api.get(nurse, board(unit));
    assertThat(board.status()).as("%s", board.body()).isEqualTo(200);
    return board
        .body()
        .at("/cards")
        .valueStream()
        .filter(card -> card.at("/incidentId").asString().equals(incident))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Not on the board: " + board.body()));
  }

  /** Each with its minutes after the start and the rule that asks for it. */
  private static List<String> duties(JsonNode card) {
    return card.at("/duties").valueStream().map(ResidentialBoardIT::duty).toList();
  }

  private static String duty(JsonNode duty) {
    Instant due = Instant.parse(duty.at("/dueAt").asString());
    long minutes = Duration.between(started().toInstant(), due).toMinutes();
    return "%s at +%d by %s"
        .formatted(duty.at("/kind").asString(), minutes, duty.at("/citation").asString());
  }
}
