package org.calmtrace.ledger.check;

import org.jspecify.annotations.Nullable;

/** Compares something else with every commit that the chain has passed. */
interface CommitFollower {

  /**
   * The commit stands in the chain.
   *
   * @param events which of them are sound
   * @param leaves of its events as the tree holds them; none of them is null
   * @param before the tree before it; not to be kept or changed
   * @param after the tree after it; not to be kept or changed
   */
  void passed(
      RawCommit commit, EventCheck events, byte[] @Nullable [] leaves, Edge before, Edge after);

  /** Up to the next commit that is passed it is not known what the tree holds. */
  void lost();
}
