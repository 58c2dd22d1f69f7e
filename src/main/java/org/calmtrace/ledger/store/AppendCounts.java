package org.calmtrace.ledger.store;

/**
 * What an appender has stored since it began.
 *
 * @param batches inserts that carried the commits
 */
record AppendCounts(long events, long commits, long batches) {

  static final AppendCounts NONE = new AppendCounts(0, 0, 0);

  AppendCounts plus(Commit stored) {
    return new AppendCounts(events + stored.events().size(), commits + 1, batches);
  }

  AppendCounts plusBatch() {
    return new AppendCounts(events, commits, batches + 1);
  }
}
