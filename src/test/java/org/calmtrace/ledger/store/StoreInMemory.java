package org.calmtrace.ledger.store;

import com.mongodb.client.MongoCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.calmtrace.ledger.merkle.CompactRange;

/** Commits in memory, and what a reader asked for. */
final class StoreInMemory implements CommitStore {

  private final List<Commit> commits = new ArrayList<>();
  private final List<Long> from = new ArrayList<>();
  private final List<String> firstKeys = new ArrayList<>();

  /** The positions from which commits were asked for. */
  List<Long> from() {
    return from;
  }

  /** The first key of each question for keys. */
  List<String> firstKeys() {
    return firstKeys;
  }

  void commit(long position, int events) {
    commit(position, "a" + position, 0, events);
  }

  void commit(long position, String aggregate, long first, int events) {
    List<StoredEvent> stored =
        IntStream.range(0, events)
            .mapToObj(i -> LedgerBenchmarks.draft(aggregate, first + i).at(position + i))
            .toList();
    commits.add(
        new Commit(
            position, Instant.EPOCH, new UUID(0, 0), stored, CompactRange.empty(), new byte[32]));
  }

  void goBackTo(long size) {
    commits.removeIf(commit -> commit.position() >= size);
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
  public void insert(Commit commit, Duration atMost) {
    commits.add(commit);
  }

  @Override
  public List<Commit> holdingKeys(Collection<String> keys) {
    firstKeys.add(keys.iterator().next());
    return commits.stream()
        .filter(commit -> commit.events().stream().anyMatch(event -> keys.contains(event.key())))
        .toList();
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
