package org.calmtrace.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.calmtrace.ledger.merkle.CompactRange;
import org.junit.jupiter.api.Test;

class RecentLeavesTest {

  private final RecentLeaves recent = new RecentLeaves();

  @Test
  void whatWasAddedIsGivenInOrderAndNothingBeyond() {
    add(0, 3);
    add(3, 2);
    assertThat(positions(0, 5)).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(positions(2, 4)).containsExactly(2L, 3L);
    assertThat(recent.between(3, 3)).contains(List.of());
    assertThat(recent.between(0, 6)).isEmpty();
  }

  @Test
  void anotherProcesssCommitInBetweenForgetsWhatWasBefore() {
    add(0, 3);
    add(7, 2);
    assertThat(recent.between(1, 3)).isEmpty();
    assertThat(recent.between(6, 9)).isEmpty();
    assertThat(positions(7, 9)).containsExactly(7L, 8L);
  }

  @Test
  void theOldestGoWhenTheRingIsFull() {
    for (int i = 0; i < 300; i++) {
      add(256L * i, 256);
    }
    long end = 300 * 256;
    long kept = end - 65_536;
    assertThat(positions(kept, kept + 3)).containsExactly(kept, kept + 1, kept + 2);
    assertThat(positions(end - 2, end)).containsExactly(end - 2, end - 1);
    assertThat(recent.between(kept - 1, kept)).isEmpty();
  }

  private List<Long> positions(long from, long to) {
    return recent.between(from, to).orElseThrow().stream()
        .map(leaf -> ByteBuffer.wrap(leaf).getLong())
        .toList();
  }

  /** Each leaf begins with its position. */
  private void add(long position, int count) {
    List<StoredEvent> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] leaf = ByteBuffer.allocate(32).putLong(position + i).array();
      events.add(
          new StoredEvent(
              "id", "test.happened", "1", "a", "Test", i, Instant.EPOCH, "{}", "{}", leaf, leaf));
    }
    recent.add(
        new Commit(
            position, Instant.EPOCH, new UUID(0, 0), events, CompactRange.empty(), new byte[32]));
  }
}
