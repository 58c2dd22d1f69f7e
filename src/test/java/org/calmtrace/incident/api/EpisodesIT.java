package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.calmtrace.incident.api.ApiClient.Answer;
import org.junit.jupiter.api.Test;

/** Restraints and seclusions over HTTP: recorded whatever they were, refused where impossible. */
class EpisodesIT extends EpisodeCase {

  @Test
  void anEpisodeIsFiledAndReadAsItStands() {
    String id = reported();
    String intervention = started(id, "physical", 2);
    String order = newId();
    ok(api.post(NURSE, intervention + "/orders", order(order, 3, 60)));
    ok(api.post(NURSE, intervention + "/checks", check(4)));
    ok(
        api.post(
            PRACTITIONER,
            intervention + "/orders/" + order + "/signature",
            entry("signatureId", newId(), "occurredAt", minute(6))));
    ok(api.post(NURSE, intervention + "/end", end(8)));

    Answer file = api.get(QUALITY, at(id, ""));

    assertThat(file.body().at("/running").asBoolean(true)).isFalse();
    assertThat(file.body().at("/interventions/0/minutes").asInt()).isEqualTo(6);
    assertThat(file.text("/interventions/0/orders/0/content/ageBand")).isEqualTo("adolescent");
    assertThat(file.text("/interventions/0/signatures/0/content/order")).isEqualTo(order);
    assertThat(file.body().at("/interventions/0/checks")).hasSize(1);
    assertThat(file.text("/interventions/0/end/content/reason")).isEqualTo("criteria-met");
  }

  @Test
  void whatIsImpossibleIsRefused() {
    String id = reported();
    String intervention = started(id, "seclusion", 5);

    assertProblem(
        api.post(TECH, at(id, "/interventions"), intervention(newId(), "seclusion", 7)),
        422,
        "incident.same-kind-running");
    assertProblem(
        api.post(TECH, intervention + "/end", end(4)), 422, "incident.ended-before-start");
    assertProblem(
        api.post(TECH, intervention + "/checks", check(4)), 422, "incident.before-intervention");
    assertProblem(
        api.post(TECH, at(id, "/resolution"), resolution(newId(), "resolved-verbally")),
        422,
        "incident.hands-on");
    ok(api.post(TECH, intervention + "/end", end(9)));
    assertProblem(
        api.post(TECH, intervention + "/checks", check(10)), 422, "incident.after-intervention");
    assertProblem(api.post(TECH, intervention + "/end", end(9)), 422, "incident.already-ended");
    assertProblem(
        api.post(TECH, at(id, "/interventions/" + newId() + "/checks"), check(6)),
        404,
        "incident.entry-not-found");
    ok(api.post(TECH, at(id, "/interventions"), intervention(newId(), "seclusion", 9)));
  }

  @Test
  void nothingButTheFirstEntryOfAKindIsStored() {
    String id = reported();
    started(id, "physical", 1);
    String path = at(id, "/resolution");

    assertProblem(
        api.post(TECH, path, resolution(newId(), "resolved-space")), 422, "incident.hands-on");
    ok(api.post(TECH, path, resolution(newId(), "physical-restraint")));
    assertThat(api.get(QUALITY, at(id, "")).text("/outcome")).isEqualTo("physical-restraint");
  }

  @Test
  void anOrderBeingPlacedKeepsItsLimitsAndOneThatWasGivenIsRecorded() {
    String id = reported();
    String orders = started(id, "physical", 1) + "/orders";
    Map<String, Object> tooLong = order(newId(), 2, 121);
    Map<String, Object> asNeeded = with(order(newId(), 2, 60), "kind", "as-needed");

    Answer refused = api.post(NURSE, orders, tooLong);
    assertProblem(refused, 422, "incident.order-too-long-adolescent");
    assertThat(refused.text("/citation")).isEqualTo("42 CFR 482.13(e)(8)(i)(B)");
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/maxMinutes");
    Answer standing = api.post(NURSE, orders, asNeeded);
    assertProblem(standing, 422, "incident.order-not-single");
    assertThat(standing.text("/citation")).isEqualTo("42 CFR 482.13(e)(6)");

    ok(api.post(NURSE, orders, with(tooLong, "asGiven", true)));
    ok(api.post(NURSE, orders, with(asNeeded, "asGiven", true)));
    ok(api.post(NURSE, orders, order(newId(), 3, 120)));
  }

  @Test
  void aSignatureIsAPractitionersAndGivenOnce() {
    String id = reported();
    String intervention = started(id, "physical", 1);
    String order = newId();
    ok(api.post(NURSE, intervention + "/orders", order(order, 2, 60)));
    String path = intervention + "/orders/" + order + "/signature";

    assertProblem(api.post(NURSE, path, signature(3)), 403, "security.role-may-not-write");
    assertProblem(api.post(PRACTITIONER, path, signature(1)), 422, "incident.signed-before-order");
    ok(api.post(PRACTITIONER, path, signature(3)));
    assertProblem(api.post(PRACTITIONER, path, signature(4)), 422, "incident.already-signed");
  }

  private static Map<String, Object> signature(int minute) {
    return entry("signatureId", newId(), "occurredAt", minute(minute));
  }

  @Test
  void whoIsNamedHasToBeSomebody() {
    String id = reported();
    String orders = started(id, "physical", 1) + "/orders";

    Answer answer = api.post(NURSE, orders, with(order(newId(), 2, 60), "orderedBy", newId()));

    assertProblem(answer, 422, "incident.staff-unknown");
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/orderedBy");
  }

  @Test
  void aPartOfAnEntryIsHeldToItsShape() {
    String id = reported();
    Map<String, Object> body = intervention(newId(), "physical", 1);

    Answer wrong =
        api.post(
            TECH,
            at(id, "/interventions"),
            with(body, "staffInvolved", List.of(Map.of("part", "lead", "shoe", 42))));

    assertProblem(wrong, 400, "input.invalid");
    assertThat(wrong.body().at("/errors").toString())
        .contains("/staffInvolved/0/shoe", "/staffInvolved/0/staff");
    assertProblem(
        api.post(TECH, at(id, "/interventions"), with(body, "devices", "vest")),
        400,
        "input.invalid");
  }
}
