package org.calmtrace.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.calmtrace.ledger.merkle.CompactRange;
import org.junit.jupiter.api.Test;

class RecentCommitsTest {

  private final RecentCommits recent = new RecentCommits();

  @Test
  void whatWasAddedIsReadFromAnyPositionInIt() {
    add(0, 3, "");
    add(3, 1, "");
    add(4, 2, "");
    assertThat(recent.from(0)).extracting(Commit::position).containsExactly(0L, 3L, 4L);
    assertThat(recent.from(2)).extracting(Commit::position).containsExactly(0L, 3L, 4L);
    assertThat(recent.from(5)).extracting(Commit::position).containsExactly(4L);
    assertThat(recent.from(6)).isEmpty();
  }

  @Test
  void nothingIsReadAcrossAnotherProcesssCommit() {
    add(0, 2, "");
    add(5, 1, "");
    assertThat(recent.from(1)).extracting(Commit::position).containsExactly(0L);
    assertThat(recent.from(2)).isEmpty();
    assertThat(recent.from(4)).isEmpty();
    assertThat(recent.from(5)).extracting(Commit::position).containsExactly(5L);
  }

  @Test
  void theOldestGoWhenThereAreManyOrTheyAreHeavy() {
    for (int i = 0; i < 600; i++) {
      add(i, 1, "");
    }
    assertThat(recent.from(87)).isEmpty();
    assertThat(recent.from(88)).hasSize(512);
    add(600, 1, "x".repeat(3_000_000));
    add(601, 1, "x".repeat(3_000_000));
    assertThat(recent.from(600)).isEmpty();
    assertThat(recent.from(601)).hasSize(1);
  }

  private void add(long position, int events, String payload) {
    List<StoredEvent> stored = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      stored.add(
          new StoredEvent(
              UUID.randomUUID().toString(),
              "test.happened",
              "1",
              "a",
              "Test",
              position + i,
              Instant.EPOCH,
              payload,
              "{}",
              new byte[16],
              new byte[32]));
    }
    recent.add(
        new Commit(
            position, Instant.EPOCH, new UUID(0, 0), stored, CompactRange.empty(), new byte[32]));
  }
}
