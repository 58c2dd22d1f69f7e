package org.calmtrace.ledger.store;

import com.mongodb.client.MongoCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The few questions that the ledger asks its server, each by {@code _id} or by one unique key. A
 * seam, so that a test can lose replies and writes here.
 */
interface CommitStore {

  /** Inserts in order, stopping at the first error; returns once all are durable. */
  void insert(List<Commit> commits);

  /** The same with one commit, for a caller who cannot wait longer than this for the outcome. */
  void insert(Commit commit, Duration atMost);

  /** The commits that begin in {@code [from, to)}, by position. */
  List<Commit> beginningIn(long from, long to);

  /**
   * The commits that hold any of these {@code events.key}, by position, each once; without their
   * trees.
   */
  List<Commit> holdingKeys(Collection<String> keys);

  /** The same by {@code events.id}. */
  List<Commit> holdingIds(Collection<String> ids);

  /** The highest position in {@code [from, to)} at which a commit begins. */
  OptionalLong highestIn(long from, long to);

  /** The first commit that holds an event of this time or later; not a hot path: it may scan. */
  Optional<Commit> firstWithEventAt(Instant time);

  /**
   * All commits that begin at {@code from} or later, by position: one cursor, for replay. Their
   * trees are left empty.
   */
  MongoCursor<Commit> scan(long from);
}
