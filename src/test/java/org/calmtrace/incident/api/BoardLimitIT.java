package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.calmtrace.incident.api.ApiClient.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What those are told who find as many following as may, and how a place becomes free. */
@TestPropertySource(properties = BoardLimitIT.THREE_STREAMS)
class BoardLimitIT extends BoardCase {

  static final String THREE_STREAMS = "calmtrace.incident.board-streams=3";

  private static final String STREAM = BOARD + "/stream";

  @Test
  void onlySoManyFollowAndWhoLeavesMakesRoom() throws InterruptedException {
    refusedOnesTakeNoPlace();
    List<EventStream> screens = List.of(opened(), opened(), opened());

    Answer refused = api.get(NURSE, STREAM);

    assertProblem(refused, 503, "board.too-many-streams");
    assertThat(refused.header("Retry-After")).isEqualTo("60");
    assertThat(api.get(NURSE, BOARD).status()).as("the board itself").isEqualTo(200);

    screens.getFirst().close();
    EventStream next = openedWhenThereIsRoom(Instant.now().plus(SOON));

    next.next("board", SOON);
    assertThat(api.get(NURSE, STREAM).status()).as("one place, not two").isEqualTo(503);
    screens.get(1).next("card", SOON);
  }

  private void refusedOnesTakeNoPlace() {
    for (int n = 0; n < 4; n++) {
      assertProblem(api.get(TECH, STREAM), 403, "security.out-of-scope");
      assertProblem(api.get(NURSE, board("nowhere") + "/stream"), 404, "board.unit-not-found");
    }
  }

  private EventStream opened() {
    EventStream screen = follow(api.request(NURSE, STREAM));
    screen.next("board", SOON);
    return screen;
  }

  /** That a client has gone is found out when something is written to it, not before. */
  private EventStream openedWhenThereIsRoom(Instant atLatest) throws InterruptedException {
    @Nullable EventStream found = null;
    while (found == null) {
      assertThat(Instant.now()).as("room after one has left").isBefore(atLatest);
      onTheWard();
      Thread.sleep(Duration.ofMillis(200));
      found = EventStream.ifThereIsRoom(api.request(NURSE, STREAM));
    }
    return keep(found);
  }
}
