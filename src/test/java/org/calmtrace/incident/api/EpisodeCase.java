package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.calmtrace.incident.Ward;
import org.calmtrace.incident.api.ApiClient.Answer;

/** What is filed around a restraint or seclusion, for tests of the interface. */
abstract class EpisodeCase extends ApiCase {

  static final String PRACTITIONER = "sea.practitioner";

  /** So many minutes after the escalation. */
  static String minute(int n) {
    return happened().plusMinutes(n).toString();
  }

  static Map<String, Object> entry(String idName, String id, Object... fields) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put(idName, id);
    for (int i = 0; i < fields.length; i += 2) {
      entry.put((String) fields[i], fields[i + 1]);
    }
    return entry;
  }

  static Map<String, Object> intervention(String id, String kind, int minute) {
    return entry(
        "interventionId", id, "kind", kind, "purpose", "violent", "occurredAt", minute(minute));
  }

  static Map<String, Object> end(int minute) {
    return entry("endId", newId(), "occurredAt", minute(minute), "reason", "criteria-met");
  }

  static Map<String, Object> order(String id, int minute, int minutes) {
    return entry(
        "orderId",
        id,
        "kind",
        "single",
        "occurredAt",
        minute(minute),
        "form",
        "written",
        "orderedBy",
        Ward.staff(PRACTITIONER),
        "authorises",
        "physical",
        "maxMinutes",
        minutes);
  }

  static Map<String, Object> check(int minute) {
    return entry("checkId", newId(), "occurredAt", minute(minute), "method", "in-person");
  }

  /** Starts one and answers its path. */
  String started(String incident, String kind, int minute) {
    String id = newId();
    Answer answer = api.post(TECH, at(incident, "/interventions"), intervention(id, kind, minute));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return at(incident, "/interventions/" + id);
  }

  void ok(Answer answer) {
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
  }
}
