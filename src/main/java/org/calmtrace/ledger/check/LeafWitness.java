package org.calmtrace.ledger.check;

import org.jspecify.annotations.Nullable;

/** Knows from elsewhere which leaves the tree was made of. */
@FunctionalInterface
interface LeafWitness {

  /** Knows nothing. */
  LeafWitness NONE = (commit, leaves, before) -> Finding.NOWHERE;

  /**
   * The first position in the commit whose leaf is not the one that its stored tree was made of;
   * {@link Finding#NOWHERE} if that is not known.
   *
   * @param leaves of its events, as they are computed
   * @param before the tree before it
   */
  long exchanged(RawCommit commit, byte[] @Nullable [] leaves, Edge before);
}
