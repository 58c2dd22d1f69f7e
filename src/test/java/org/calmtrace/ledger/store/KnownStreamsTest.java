package org.calmtrace.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A stream is read whole once, and from then on only what has come since. */
class KnownStreamsTest {

  private final StoreInMemory store = new StoreInMemory();
  private final KnownStreams streams = new KnownStreams(new EventReader(store));

  @Test
  void whatIsKnownIsNotAskedForAgainAndWhatOthersAddedIsThere() {
    store.commit(0, "a", 0, 3);
    assertThat(sequences("a", 0)).containsExactly(0L, 1L, 2L);
    store.commit(3, "a", 3, 2);

    assertThat(sequences("a", 0)).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(sequences("a", 0)).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(sequences("a", 4)).containsExactly(4L);
    assertThat(sequences("a", 5)).isEmpty();
    assertThat(store.firstKeys()).containsExactly("a/0", "a/3", "a/5", "a/5", "a/5");
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
  void theOneThatWasAskedForLongestAgoIsForgotten() {
    List<String> names = LongStream.range(0, 80).mapToObj(i -> "a" + i).toList();
    for (int i = 0; i < names.size(); i++) {
      store.commit(200L * i, names.get(i), 0, 200);
      assertThat(streams.from(names.get(i), 0)).hasSize(200);
      assertThat(streams.from("a0", 0)).hasSize(200);
    }
    store.firstKeys().clear();

    streams.from("a0", 0);
    streams.from("a1", 0);
    streams.from("a79", 0);
    assertThat(store.firstKeys()).containsSubsequence("a0/200", "a1/0", "a79/200");
    assertThat(store.firstKeys()).doesNotContain("a0/0", "a79/0");
  }

  @Test
  void aStreamThatWouldPushTheOthersOutIsReadEachTime() {
    store.commit(0, "small", 0, 1);
    streams.from("small", 0);
    for (int i = 0; i < 20; i++) {
      store.commit(1 + 256L * i, "huge", 256L * i, 256);
    }
    assertThat(streams.from("huge", 0)).hasSize(20 * 256);
    assertThat(streams.from("huge", 0)).hasSize(20 * 256);
    streams.from("small", 0);

    assertThat(store.firstKeys()).filteredOn("huge/0"::equals).hasSize(2);
    assertThat(store.firstKeys().getLast()).isEqualTo("small/1");
  }

  private List<Long> sequences(String aggregate, long first) {
    return streams.from(aggregate, first).stream().map(found -> found.event().sequence()).toList();
  }
}
