package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.calmtrace.WholeApplication;
import org.calmtrace.incident.Ward;
import org.calmtrace.incident.api.ApiClient.Answer;
import org.calmtrace.incident.register.Register;
import org.calmtrace.ledger.Projections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The ward and a client, for every test of the interface. */
@WholeApplication
abstract class ApiCase {

  static final String TECH = "sea.tech";
  static final String NURSE = "sea.nurse";
  static final String QUALITY = "sea.quality";
  static final String REGULATOR = "sea.regulator";
  static final String ADMIN = "sea.admin";
  static final String FAR_TECH = "far.tech";

  static final String INCIDENTS = "/api/incidents";

  @Autowired ApplicationContext application;
  @LocalServerPort int port;

  ApiClient api = new ApiClient(0);

  @BeforeEach
  void openTheWard() {
    Ward.open(application);
    api = new ApiClient(port);
  }

  @AfterEach
  void closeTheClient() {
    api.close();
  }

  static String newId() {
    return UUID.randomUUID().toString();
  }

  /**
   * Twenty minutes before the tests began, never on a whole minute: written as text it would leave
   * its seconds out.
   */
  private static final OffsetDateTime HAPPENED =
      OffsetDateTime.now(Ward.ZONE).minusMinutes(20).withSecond(30).withNano(0);

  static OffsetDateTime happened() {
    return HAPPENED;
  }

  static Map<String, Object> report(String id) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("incidentId", id);
    report.put("unit", Ward.CEDAR);
    report.put("patient", Ward.PATIENT);
    report.put("occurredAt", happened().toString());
    return report;
  }

  static Map<String, Object> attempt(String id, String technique) {
    Map<String, Object> attempt = new LinkedHashMap<>();
    attempt.put("attemptId", id);
    attempt.put("technique", technique);
    attempt.put("occurredAt", happened().plusMinutes(1).toString());
    attempt.put("response", "none");
    return attempt;
  }

  static Map<String, Object> resolution(String id, String outcome) {
    Map<String, Object> resolution = new LinkedHashMap<>();
    resolution.put("resolutionId", id);
    resolution.put("outcome", outcome);
    resolution.put("occurredAt", happened().plusMinutes(5).toString());
    return resolution;
  }

  static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(body);
    changed.put(field, value);
    return changed;
  }

  static String at(String incident, String more) {
    return INCIDENTS + "/" + incident + more;
  }

  /** A new incident, reported by the technician. */
  String reported() {
    String id = newId();
    assertThat(api.post(TECH, INCIDENTS, report(id)).status()).isEqualTo(201);
    return id;
  }

  void awaitRegister(long position) {
    assertThat(
            application
                .getBean(Projections.class)
                .await(Register.NAME, position, Duration.ofSeconds(20)))
        .isTrue();
  }

  static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.text("/code")).isEqualTo(code);
    assertThat(answer.body().at("/status").asInt()).isEqualTo(status);
    for (String member : new String[] {"/type", "/title", "/detail", "/instance"}) {
      assertThat(answer.text(member)).as(member).isNotBlank();
    }
  }
}
