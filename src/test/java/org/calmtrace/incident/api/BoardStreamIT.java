package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.calmtrace.incident.api.EventStream.Told;
import org.calmtrace.incident.board.Boards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Following a board: what is told, when, and what after a break. */
@Isolated("counts threads, and tells within a second")
class BoardStreamIT extends BoardCase {

  @BeforeEach
  void nothingIsUnderWay() {
    awaitBoard();
  }

  @Test
  void aStartIsOnEveryBoardWithinASecond() {
    String id = onTheWard();
    awaitBoard();
    List<EventStream> screens = List.of(follow(), follow(), follow());
    screens.forEach(screen -> screen.next("board", SOON));
    warmUp(screens);

    long position = start(id, newId()).position();

    for (EventStream screen : screens) {
      Told card = screen.next("card", Duration.ofSeconds(1));
      assertThat(card.id()).isEqualTo(Long.toString(position));
      assertThat(card.data().at("/incidentId").asString()).isEqualTo(id);
      assertThat(card.data().at("/running/0/kind").asString()).isEqualTo("physical");
      assertThat(card.data().at("/duties")).hasSize(3);
      assertThat(card.data().at("/position").asLong()).isEqualTo(position);
    }
  }

  @Test
  void manyFollowAtOnceWithoutAThreadMoreOfOurs() {
    String id = onTheWard();
    awaitBoard();
    long before = threads();
    List<EventStream> screens = new ArrayList<>();
    for (int n = 0; n < 200; n++) {
      screens.add(follow());
    }
    screens.forEach(screen -> screen.next("board", SOON));

    long position = start(id, newId()).position();

    for (EventStream screen : screens) {
      assertThat(screen.next("card", SOON).id()).isEqualTo(Long.toString(position));
    }
    assertThat(before).isPositive();
    assertThat(threads()).isEqualTo(before);
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("board"))
        .count();
  }

  @Test
  void whatLeavesTheBoardIsTold() {
    String id = onTheWard();
    awaitBoard();
    EventStream screen = follow();
    Told board = screen.next("board", SOON);
    assertThat(board.data().at("/cards").toString()).contains(id);
    assertThat(board.id()).isEqualTo(board.data().at("/position").asString());

    long position = resolve(id);

    Told gone = screen.next("gone", SOON);
    assertThat(gone.id()).isEqualTo(Long.toString(position));
    assertThat(gone.data().at("/incidentId").asString()).isEqualTo(id);
  }

  @Test
  void whoComesBackIsToldWhatWasMissedAndNothingElse() {
    String quiet = onTheWard();
    String left = onTheWard();
    String moved = onTheWard();
    awaitBoard();
    EventStream screen = follow();
    String seen = screen.next("board", SOON).id();
    screen.close();
    long gonePosition = resolve(left);
    start(moved, newId());
    long movedPosition = file(moved, "/attempts", attempt(newId(), "music")).position();
    awaitBoard();

    EventStream again = follow("Last-Event-ID", seen);

    Told gone = again.next("gone", SOON);
    assertThat(gone.id()).isEqualTo(Long.toString(gonePosition));
    assertThat(gone.data().at("/incidentId").asString()).isEqualTo(left);
    Told card = again.next("card", SOON);
    assertThat(card.id()).isEqualTo(Long.toString(movedPosition));
    assertThat(card.data().at("/incidentId").asString()).isEqualTo(moved);
    assertThat(card.data().at("/version").asLong()).isEqualTo(3);
    assertThat(again.next(Duration.ofMillis(800))).as("nothing about " + quiet).isNull();
    EventStream upToDate = follow("Last-Event-ID", card.id());
    assertThat(upToDate.next(Duration.ofMillis(800))).isNull();
  }

  @Test
  void whoBringsAPositionThatIsNoneIsToldEverything() {
    for (String seen : List.of("9999999999", "-1", "yesterday")) {
      follow("Last-Event-ID", seen).next("board", SOON);
    }
  }

  @Test
  void anotherUnitsIncidentsAreNotTold() {
    EventStream screen = follow();
    screen.next("board", SOON);

    reported();
    awaitBoard();

    assertThat(screen.next(Duration.ofMillis(800))).isNull();
  }

  @Test
  void aBoardThatFallsBehindSaysSoAndSaysWhenItIsFreshAgain() {
    String id = onTheWard();
    awaitBoard();
    EventStream screen = follow();
    screen.next("board", SOON);
    TrackingEventProcessor processor =
        application
            .getBean(EventProcessingConfiguration.class)
            .eventProcessor(Boards.NAME, TrackingEventProcessor.class)
            .orElseThrow();
    processor.shutDown();
    try {
      start(id, newId());
      Told stale = screen.next("stale", SOON);
      assertThat(stale.data().at("/since").asString()).startsWith("20");
      assertThat(stale.id()).as("nothing was told that one could go on from").isEmpty();
    } finally {
      processor.start();
    }

    screen.next("card", SOON);
    screen.next("fresh", SOON);
  }

  private EventStream follow(String... headers) {
    HttpRequest.Builder request = api.request(NURSE, BOARD + "/stream");
    return follow(headers.length == 0 ? request : request.headers(headers));
  }

  private void warmUp(List<EventStream> screens) {
    onTheWard();
    screens.forEach(screen -> screen.next("card", SOON));
  }

  private long resolve(String incident) {
    return file(incident, "/resolution", resolution(newId(), "resolved-verbally")).position();
  }
}
