package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.Ward;
import org.calmtrace.incident.api.ApiClient.Answer;
import org.calmtrace.incident.board.Boards;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.register.Register;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.DeadLetters;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.Projections;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * An incident on which somebody files ten thousand attempts. They are appended behind the commands,
 * as these would append them: each command reads all that stands before it, and ten thousand of
 * them take many minutes. It has an application that few others use, for whatever rebuilds a list
 * there reads them all.
 */
@TestPropertySource(properties = BoardLimitIT.THREE_STREAMS)
class TenThousandAttemptsIT extends ApiCase {

  private static final int MANY = 10_000;
  private static final int A_COMMIT = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final List<Technique> TECHNIQUES =
      List.of(Technique.MUSIC, Technique.GIVE_SPACE, Technique.ACTIVE_LISTENING);

  @Test
  void itStaysOneIncidentThatIsReadListedAndWrittenTo() {
    String id = newId();
    Answer reported = api.post(FAR_TECH, INCIDENTS, with(report(id), "unit", Ward.FAR));
    assertThat(reported.status()).as("%s", reported.body()).isEqualTo(201);
    append(id);
    caughtUp();

    Answer one = api.post(FAR_TECH, at(id, "/attempts"), attempt(newId(), "music"));
    assertThat(one.status()).as("%s", one.body()).isEqualTo(201);
    assertThat(one.header("ETag")).isEqualTo("\"10002\"");
    Answer end = api.post(FAR_TECH, at(id, "/resolution"), resolution(newId(), "police"));
    assertThat(end.status()).as("%s", end.body()).isEqualTo(201);
    caughtUp();

    theTimelineHoldsEachOnceAndInOrder(id);
    theRegisterCountsThem(id, end.position());
    theBoardIsAnsweredWithoutIt();
    thePageIsShown(id);
  }

  private static void assertOk(Answer answer) {
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
  }

  private void theTimelineHoldsEachOnceAndInOrder(String id) {
    Answer timeline = api.get(FAR_TECH, at(id, "/timeline"));
    assertOk(timeline);
    assertThat(timeline.body().at("/version").asInt()).isEqualTo(MANY + 3);
    List<JsonNode> entries = timeline.body().at("/entries").valueStream().toList();
    assertThat(entries).hasSize(MANY + 3);
    assertThat(entries)
        .extracting(entry -> entry.at("/entryId").asString())
        .doesNotHaveDuplicates()
        .contains(entry(1).toString(), entry(MANY).toString());
    assertThat(entries)
        .isSortedAccordingTo(
            Comparator.comparing((JsonNode entry) -> happenedAt(entry))
                .thenComparing(entry -> entry.at("/position").asLong()));
  }

  private static Instant happenedAt(JsonNode entry) {
    return OffsetDateTime.parse(entry.at("/happened").asString()).toInstant();
  }

  private void theRegisterCountsThem(String id, long last) {
    Answer register = api.get(FAR_TECH, INCIDENTS + "?unit=" + Ward.FAR + "&outcome=police");
    assertOk(register);
    JsonNode row =
        register
            .body()
            .at("/incidents")
            .valueStream()
            .filter(each -> each.at("/incidentId").asString().equals(id))
            .findFirst()
            .orElseThrow();
    assertThat(row.at("/attempts").asInt()).isEqualTo(MANY + 1);
    assertThat(row.at("/techniques").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(TECHNIQUES.stream().map(Technique::code).toList());
    assertThat(row.at("/state").asString()).isEqualTo("resolved");
    assertThat(row.at("/position").asLong()).isEqualTo(last);
  }

  private void theBoardIsAnsweredWithoutIt() {
    Answer board = api.get(FAR_TECH, "/api/units/" + Ward.FAR + "/board");
    assertOk(board);
    assertThat(board.body().at("/cards")).as("it has its end").isEmpty();
  }

  private void thePageIsShown(String id) {
    try (BrowserSession browser = new BrowserSession(port, FAR_TECH)) {
      var page = browser.send(browser.request("/incidents/" + id).GET());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).endsWith("</html>\n");
    }
  }

  private void append(String id) {
    EventStore store = application.getBean(EventStore.class);
    Author author = Author.of(Ward.staff(FAR_TECH), "TECHNICIAN", happened().plusMinutes(19));
    List<GenericDomainEventMessage<AttemptLogged>> commit = new ArrayList<>();
    for (int n = 1; n <= MANY; n++) {
      commit.add(
          new GenericDomainEventMessage<>("Incident", id, n, attempt(id, n), author.metadata()));
      if (commit.size() == A_COMMIT) {
        store.publish(commit);
        commit.clear();
      }
    }
  }

  private static AttemptLogged attempt(String incident, int n) {
    return new AttemptLogged(
        IncidentId.parse(incident),
        entry(n),
        TECHNIQUES.get((n - 1) % TECHNIQUES.size()),
        null,
        happened().plusSeconds(n * 37L % 240),
        Response.NONE,
        null,
        null,
        null,
        null);
  }

  private static EntryId entry(int n) {
    return new EntryId(new UUID(7, n));
  }

  /** Both lists have seen everything, and understood it. */
  private void caughtUp() {
    long head = application.getBean(LedgerReader.class).head();
    for (String list : List.of(Register.NAME, Boards.NAME)) {
      assertThat(application.getBean(Projections.class).await(list, head, PATIENCE))
          .as(list)
          .isTrue();
      assertThat(application.getBean(DeadLetters.class).of(list).letters()).isEmpty();
    }
  }
}
