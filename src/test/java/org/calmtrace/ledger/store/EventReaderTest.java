package org.calmtrace.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.calmtrace.ledger.merkle.CompactRange;
import org.junit.jupiter.api.Test;

/** Where a reader has to look for a position that may stand inside a commit. */
class EventReaderTest {

  private final Asked store = new Asked();
  private final EventReader reader = new EventReader(store);

  @Test
  void theCommitThatHoldsAPositionIsSearchedForOnce() {
    store.commit(300, 3);
    store.commit(303, 4);

    List<Commit> first = reader.tail(305, 1);
    List<Commit> again = reader.tail(305, 1);

    assertThat(first).extracting(Commit::position).containsExactly(303L);
    assertThat(again).isEqualTo(first);
    assertThat(store.from).containsExactly(50L, 303L);
  }

  @Test
  void whatFollowsItIsKnownWithoutASearch() {
    store.commit(303, 4);
    store.commit(307, 1);
    reader.tail(305, 1);

    assertThat(reader.tail(307, 10)).extracting(Commit::position).containsExactly(307L);
    assertThat(store.from).containsExactly(50L, 307L);
  }

  @Test
  void aPositionThatNothingHoldsYetIsSearchedForAgain() {
    assertThat(reader.tail(305, 1)).isEmpty();
    store.commit(303, 4);

    assertThat(reader.tail(305, 1)).extracting(Commit::position).containsExactly(303L);
    assertThat(store.from).containsExactly(50L, 50L);
  }

  /** Commits in memory, which remember from where they were asked for. */
  private static final class Asked implements CommitStore {

    private final List<Commit> commits = new ArrayList<>();
    private final List<Long> from = new ArrayList<>();

    void commit(long position, int events) {
      List<StoredEvent> stored =
          IntStream.range(0, events)
              .mapToObj(i -> LedgerBenchmarks.draft("a" + position, i).at(position + i))
              .toList();
      commits.add(
          new Commit(
              position, Instant.EPOCH, new UUID(0, 0), stored, CompactRange.empty(), new byte[32]));
    }

    @Override
    public List<Commit> beginningIn(long from, long to) {
      this.from.add(from);
      return commits.stream()
          .filter(commit -> commit.position() >= from && commit.position() < to)
          .toList();
    }

    @Override
    public void insert(List<Commit> more) {
      commits.addAll(more);
    }

    @Override
    public List<Commit> holdingKeys(Collection<String> keys) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Commit> holdingIds(Collection<String> ids) {
      throw new UnsupportedOperationException();
    }

    @Override
    public OptionalLong highestIn(long from, long to) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Commit> firstWithEventAt(Instant time) {
      throw new UnsupportedOperationException();
    }

    @Override
    public MongoCursor<Commit> scan(long from) {
      throw new UnsupportedOperationException();
    }
  }
}
