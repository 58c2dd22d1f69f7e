package org.calmtrace.ledger.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.calmtrace.ledger.merkle.TreeHash;

/**
 * Leaf hashes of the last events that this process stored, without a gap: who signs the ledger each
 * second need not read back all that was written in it.
 */
final class RecentLeaves {

  /** Two megabytes of hashes: some seconds of the fastest ledger. */
  private static final int MOST = 1 << 16;

  private final byte[] ring = new byte[MOST * TreeHash.LENGTH];

  /** Position of the oldest that is kept, unless the ring has gone round since. */
  private long begin;

  private long end;

  /** Keeps the leaves of a commit that is durable. */
  synchronized void add(Commit commit) {
    if (commit.position() != end) {
      begin = commit.position(); // another process has stored what was before it
      end = begin;
    }
    for (StoredEvent event : commit.events()) {
      System.arraycopy(event.leaf(), 0, ring, offset(end), TreeHash.LENGTH);
      end++;
    }
  }

  /** Those from one position to before another, if all of them are kept. */
  synchronized Optional<List<byte[]>> between(long from, long to) {
    if (from < Math.max(begin, end - MOST) || to > end) {
      return Optional.empty();
    }
    List<byte[]> leaves = new ArrayList<>(Math.toIntExact(to - from));
    for (long position = from; position < to; position++) {
      int offset = offset(position);
      leaves.add(Arrays.copyOfRange(ring, offset, offset + TreeHash.LENGTH));
    }
    return Optional.of(leaves);
  }

  private static int offset(long position) {
    return (int) (position % MOST) * TreeHash.LENGTH;
  }
}
