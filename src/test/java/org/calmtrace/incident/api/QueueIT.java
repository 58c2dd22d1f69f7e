package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.calmtrace.incident.Ward;
import org.calmtrace.incident.queue.Need;
import org.calmtrace.incident.queue.Queue;
import org.calmtrace.incident.queue.QueueReason;
import org.calmtrace.incident.queue.QueueRow;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.ProjectionAdmin;
import org.calmtrace.ledger.ProjectionStatus;
import org.calmtrace.ledger.Projections;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.mongo.StoreKind;
import org.calmtrace.security.Role;
import org.calmtrace.security.Scope;
import org.calmtrace.security.SecurityRefusal;
import org.calmtrace.security.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The queue on its store: what is filed over HTTP brings incidents into it and out of it. */
class QueueIT extends EpisodeCase {

  private static final SignedIn OFFICER = officer("sea");

  @Autowired private Queue queue;
  @Autowired private Projections projections;
  @Autowired private ProjectionAdmin admin;
  @Autowired private LedgerReader ledger;

  private static SignedIn officer(String facility) {
    return new SignedIn(
        "officer",
        Ward.staff(QUALITY),
        "O.",
        Set.of(Role.QUALITY_OFFICER),
        new Scope(Set.of(facility), Set.of()));
  }

  @Test
  void anIncidentIsInTheQueueUntilItIsClosed() {
    String id = reported();
    assertThat(reasons(id)).contains(QueueReason.LATE_UNEXPLAINED);
    ok(api.post(TECH, at(id, "/resolution"), resolution(newId(), "resolved-space")));
    ok(api.post(TECH, at(id, "/submission"), entry("submissionId", newId())));
    assertThat(reasons(id)).contains(QueueReason.TO_REVIEW);
    String question = newId();
    ok(
        api.post(
            QUALITY,
            at(id, "/clarifications"),
            entry("clarificationId", question, "question", "Who was there?")));
    assertThat(reasons(id)).contains(QueueReason.QUESTION);
    ok(
        api.post(
            TECH,
            at(id, "/clarifications/" + question + "/answer"),
            entry("answerId", newId(), "answer", "Only me.")));
    assertThat(reasons(id)).contains(QueueReason.ANSWERED);
    assertThat(row(id).needs())
        .filteredOn(need -> need.reason() == QueueReason.ANSWERED)
        .extracting(Need::with)
        .containsExactly(Ward.staff(QUALITY));
    ok(api.post(QUALITY, at(id, "/review"), entry("reviewId", newId(), "finding", "no-concern")));
    assertThat(reasons(id)).containsExactly(QueueReason.TO_CLOSE);
    ok(
        api.post(
            QUALITY, at(id, "/closure"), entry("closureId", newId(), "outcomeNote", "Thanks.")));
    assertThat(find(id)).isEmpty();
  }

  @Test
  void aRunningEpisodeSaysWhatIsDueOnItAndAnEndedOneWhatItLacks() {
    String id = reported();
    String intervention = started(id, "physical", 2);
    List<QueueReason> running = reasons(id);
    assertThat(running)
        .contains(QueueReason.CHECK, QueueReason.ORDER, QueueReason.ONE_HOUR_EVALUATION)
        .doesNotContain(QueueReason.DEBRIEF);

    ok(api.post(TECH, intervention + "/end", end(8)));

    assertThat(reasons(id))
        .contains(
            QueueReason.ORDER_MISSING,
            QueueReason.RELEASE_UNSAID,
            QueueReason.ONE_HOUR_EVALUATION,
            QueueReason.DEBRIEF)
        .doesNotContain(QueueReason.CHECK, QueueReason.ORDER);
  }

  @Test
  void aPhoneOrderWaitsForTheSignatureOfWhoGaveIt() {
    String id = reported();
    String intervention = started(id, "physical", 2);
    String order = newId();
    Map<String, Object> byPhone = with(order(order, 3, 60), "form", "telephone");
    ok(api.post(NURSE, intervention + "/orders", byPhone));
    assertThat(row(id).needs())
        .filteredOn(need -> need.reason() == QueueReason.ORDER_UNSIGNED)
        .singleElement()
        .satisfies(
            need -> {
              assertThat(need.with()).isEqualTo(Ward.staff(PRACTITIONER));
              assertThat(need.dueAt()).isEqualTo(need.since().plus(Duration.ofHours(24)));
            });

    ok(
        api.post(
            PRACTITIONER,
            intervention + "/orders/" + order + "/signature",
            entry("signatureId", newId(), "occurredAt", minute(9))));

    assertThat(reasons(id)).doesNotContain(QueueReason.ORDER_UNSIGNED);
  }

  @Test
  void whatIsDueFirstComesFirst() {
    reported();
    started(reported(), "seclusion", 2);
    await();

    List<QueueRow> rows = queue.read(OFFICER).rows();
    assertThat(rows).isSortedAccordingTo(QueueRow.NEXT_FIRST).hasSizeGreaterThan(1);
    assertThat(rows).allMatch(row -> !row.needs().isEmpty());
  }

  @Test
  void nobodySeesAnotherFacilityAndOnlyReviewersSeeAny() {
    String id = reported();
    await();

    assertThat(queue.read(officer("far")).rows())
        .noneMatch(row -> row.incidentId().toString().equals(id));
    SignedIn nurse =
        new SignedIn("n", "n", "N.", Set.of(Role.NURSE), new Scope(Set.of("sea"), Set.of()));
    try {
      queue.read(nurse);
      throw new AssertionError("a nurse reads the queue");
    } catch (RefusedException refused) {
      assertThat(refused.refusal()).isEqualTo(SecurityRefusal.ROLE_MAY_NOT_READ);
    }
  }

  @Test
  void rebuiltFromTheLedgerItIsTheSame() throws InterruptedException {
    started(reported(), "physical", 2);
    await();
    List<BsonDocument> live = documents();

    admin.rebuild(Queue.NAME);
    for (int i = 0; i < 600 && !switched(); i++) {
      Thread.sleep(50);
    }

    assertThat(switched()).isTrue();
    assertThat(documents()).isEqualTo(live);
  }

  @Test
  void theIndexOfItsQueryIsThereWhereTheServerHasSuch() {
    await();
    boolean hasIndexes = application.getBean(StoreKind.class) == StoreKind.EXTERNAL;
    List<String> names = new ArrayList<>();
    projections
        .collection(Queue.NAME)
        .listIndexes()
        .forEach(index -> names.add(index.getString("name")));

    assertThat(names.contains("unit_1_open_1_due_1")).isEqualTo(hasIndexes);
  }

  private boolean switched() {
    return admin.all().stream()
        .filter(status -> status.name().equals(Queue.NAME))
        .map(ProjectionStatus::rebuild)
        .anyMatch(it -> it != null && it.state() == ProjectionStatus.State.SWITCHED);
  }

  private List<BsonDocument> documents() {
    List<BsonDocument> all = projections.collection(Queue.NAME).find().into(new ArrayList<>());
    all.sort(Comparator.comparing(document -> document.getString("_id")));
    return all;
  }

  private List<QueueReason> reasons(String id) {
    return row(id).needs().stream().map(Need::reason).toList();
  }

  private QueueRow row(String id) {
    List<QueueRow> found = find(id);
    assertThat(found).as("in the queue").hasSize(1);
    return found.getFirst();
  }

  private List<QueueRow> find(String id) {
    await();
    return queue.read(OFFICER).rows().stream()
        .filter(row -> row.incidentId().toString().equals(id))
        .toList();
  }

  private void await() {
    assertThat(projections.await(Queue.NAME, ledger.head(), Duration.ofSeconds(20))).isTrue();
  }
}
