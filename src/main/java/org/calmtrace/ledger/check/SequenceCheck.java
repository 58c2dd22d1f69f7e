package org.calmtrace.ledger.check;

import java.nio.ByteBuffer;
import org.calmtrace.ledger.merkle.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * Whether each aggregate's events are numbered 0, 1, 2 … without a gap. What was seen in this run
 * is remembered; in a run that begins in the midst of the ledger the first event that is seen of an
 * aggregate must have its predecessor before it, which the index is asked for.
 */
final class SequenceCheck implements CommitFollower {

  private final Sha256 sha;
  private final Findings findings;
  private final Predecessors predecessors;
  private final AggregateHeads heads = new AggregateHeads();
  private final byte[] hash = new byte[TreeHash.LENGTH];
  private Unknown unknown;

  /** What an aggregate that was not seen yet in this run means. */
  enum Unknown {
    /** The run began with the ledger: it is new. */
    IS_NEW,
    /** Its earlier events stand before the run began. */
    IS_EARLIER,
    /** Something is wrong already: events may be missing that nobody has to be told of again. */
    IS_OPEN
  }

  /** Where it is looked up whether an event has its predecessor. */
  interface Predecessors {

    /** The event at this position needs {@code key} before it. */
    void require(String key, long position);
  }

  SequenceCheck(Sha256 sha, Findings findings, Unknown unknown, Predecessors predecessors) {
    this.sha = sha;
    this.findings = findings;
    this.unknown = unknown;
    this.predecessors = predecessors;
  }

  @Override
  public void passed(
      RawCommit commit, EventCheck events, byte[] @Nullable [] leaves, Edge before, Edge after) {
    for (int i = 0; i < commit.count(); i++) {
      if (events.isSound(commit, i)) {
        take(commit.event(i), commit.position() + i);
      } else {
        lost();
      }
    }
  }

  private void take(RawEvent event, long position) {
    sha.add(event.bytes(), event.from(StoredField.AGG), event.length(StoredField.AGG));
    sha.hashInto(hash);
    ByteBuffer half = ByteBuffer.wrap(hash);
    long next = heads.replace(half.getLong(), half.getLong(), event.seq() + 1);
    if (next != AggregateHeads.UNKNOWN) {
      require(event, position, next);
    } else if (event.seq() > 0) {
      switch (unknown) {
        case IS_NEW -> require(event, position, 0);
        case IS_EARLIER ->
            predecessors.require(event.text(StoredField.AGG) + "/" + (event.seq() - 1), position);
        case IS_OPEN -> {}
      }
    }
  }

  private void require(RawEvent event, long position, long next) {
    if (event.seq() != next) {
      findings.add(
          Finding.at(
              Flaw.SEQUENCE,
              position,
              "the next of "
                  + event.text(StoredField.AGG)
                  + " is "
                  + next
                  + ", this is "
                  + event.seq()));
    }
  }

  @Override
  public void lost() {
    heads.clear();
    unknown = Unknown.IS_OPEN;
  }
}
