package org.calmtrace.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A stream is read whole once, and from then on only what has come since. */
class KnownStreamsTest {

  private final StoreInMemory store = new StoreInMemory();
  private final KnownStreams streams = new KnownStreams(new EventReader(store), 30_000);

  @Test
  void whatIsKnownIsNotAskedForAgainAndWhatOthersAddedIsThere() {
    store.commit(0, "a", 0, 3);
    assertThat(sequences("a", 0)).containsExactly(0L, 1L, 2L);
    store.commit(3, "a", 3, 2);

    assertThat(sequences("a", 0)).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(sequences("a", 0)).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(sequences("a", 4)).containsExactly(4L);
    assertThat(sequences("a", 5)).isEmpty();
    assertThat(store.firstKeys()).containsExactly("a/0", "a/2", "a/4", "a/4", "a/4");
  }

  @Test
  void whoAsksForTheEndOnlyIsNotGivenTheWholeToRead() {
    store.commit(0, "a", 0, 40);
    assertThat(sequences("a", 38)).containsExactly(38L, 39L);
    assertThat(store.firstKeys()).containsExactly("a/38");
  }

  @Test
  void aStreamWithAGapIsNotTakenForKnown() {
    store.commit(0, "a", 0, 2);
    store.commit(2, "a", 3, 1);
    assertThat(sequences("a", 0)).containsExactly(0L, 1L, 3L);
    store.commit(3, "a", 2, 1);

    assertThat(sequences("a", 0)).containsExactlyInAnyOrder(0L, 1L, 2L, 3L);
  }

  @Test
  void whatIsNotStoredAnyMoreIsNotKnownAnyMore() {
    store.commit(0, "a", 0, 3);
    store.commit(3, "a", 3, 2);
    assertThat(sequences("a", 0)).hasSize(5);
    store.goBackTo(3);
    assertThat(sequences("a", 0)).containsExactly(0L, 1L, 2L);

    store.commit(3, "a", 3, 1);
    List<PositionedEvent> before = streams.from("a", 0);
    store.goBackTo(3);
    store.commit(3, "a", 3, 1);
    assertThat(streams.from("a", 0)).hasSize(4).isNotEqualTo(before);
  }

  @Test
  void noMoreIsKeptThanHasRoomAndWhatIsInUseStays() {
    // About 7,000 characters each: there is room for four of them.
    store.commit(0, "open", 0, 10);
    streams.from("open", 0);
    for (int i = 0; i < 12; i++) {
      store.commit(10L + 10L * i, "a" + i, 0, 10);
      streams.from("a" + i, 0);
      streams.from("open", 0);
    }
    assertThat(store.firstKeys()).filteredOn("open/0"::equals).hasSize(1);
    store.firstKeys().clear();

    for (int i = 0; i < 12; i++) {
      assertThat(streams.from("a" + i, 0)).hasSize(10);
    }
    assertThat(store.firstKeys()).filteredOn(key -> key.endsWith("/0")).hasSizeBetween(9, 12);
  }

  @Test
  void aStreamThatHasNoRoomIsReadEachTime() {
    store.commit(0, "huge", 0, 100);
    assertThat(streams.from("huge", 0)).hasSize(100);
    assertThat(streams.from("huge", 0)).hasSize(100);

    assertThat(store.firstKeys()).filteredOn("huge/0"::equals).hasSize(2);
  }

  private List<Long> sequences(String aggregate, long first) {
    return streams.from(aggregate, first).stream().map(found -> found.event().sequence()).toList();
  }
}
