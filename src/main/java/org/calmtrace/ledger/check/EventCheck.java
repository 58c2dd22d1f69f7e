package org.calmtrace.ledger.check;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The events of one commit, each for itself: leaf hashes as they are computed and as they are
 * stored, and the first event that is not as it must be. For one thread.
 */
final class EventCheck {

  /** How far away the place is looked for at which a displaced event was recorded. */
  private static final int LOOKED_FOR = 2 * RawCommit.MOST_EVENTS;

  private final LeafHasher hasher;
  private final byte[] @Nullable [] computed = new byte[RawCommit.MOST_EVENTS][];
  private final byte[] @Nullable [] stored = new byte[RawCommit.MOST_EVENTS][];

  private final boolean[] fits = new boolean[RawCommit.MOST_EVENTS];
  private boolean allFit;

  /** Which leaves the tree turned out to hold. */
  enum Verdict {
    COMPUTED,
    STORED,
    NEITHER
  }

  EventCheck(LeafHasher hasher) {
    this.hasher = hasher;
  }

  /** Reads the events of a commit that has no more of them than fit. */
  void read(RawCommit commit) {
    allFit = true;
    for (int i = 0; i < commit.count(); i++) {
      RawEvent event = commit.event(i);
      byte[] leaf = event.problem() == null ? hasher.hash(event, commit.position() + i) : null;
      fits[i] = leaf != null && event.storesLeaf(leaf);
      stored[i] = fits[i] ? leaf : event.storedLeaf();
      computed[i] = leaf == null ? stored[i] : leaf;
      allFit &= fits[i];
    }
  }

  /** What each event's leaf is; where it cannot be computed, what is stored. */
  byte[] @Nullable [] computed() {
    return computed;
  }

  /** What is stored as each event's leaf; null where no hash is. */
  byte[] @Nullable [] stored() {
    return stored;
  }

  /** Whether every event's stored leaf is the one that is computed. */
  boolean allFit() {
    return allFit;
  }

  /** The first event that is not as it must be; null if all are. */
  @Nullable Finding firstFlaw(RawCommit commit, Verdict verdict) {
    for (int i = 0; i < commit.count(); i++) {
      Finding finding = flaw(commit, i, verdict);
      if (finding != null) {
        return finding;
      }
    }
    return null;
  }

  /** Whether the event may be compared with others: it is what was recorded. */
  boolean isSound(RawCommit commit, int index) {
    return fits[index] && commit.event(index).keyFits();
  }

  private @Nullable Finding flaw(RawCommit commit, int index, Verdict verdict) {
    RawEvent event = commit.event(index);
    long position = commit.position() + index;
    String problem = event.problem();
    if (problem != null) {
      return Finding.at(Flaw.EVENT_UNREADABLE, position, problem);
    }
    int twin = twin(commit, index);
    if (twin >= 0) {
      return Finding.from(
          Flaw.EVENT_TWICE,
          position,
          commit.position() + twin,
          "its key or its id is that of " + (commit.position() + twin));
    }
    if (!fits[index]) {
      return leafFlaw(event, position, computed[index], verdict);
    }
    return event.keyFits()
        ? null
        : Finding.at(
            Flaw.KEY,
            position,
            "key is "
                + event.text(StoredField.KEY)
                + ", agg and seq make "
                + event.text(StoredField.AGG)
                + "/"
                + event.seq());
  }

  /** Position in the commit of an earlier event with the same key or identifier; -1 for none. */
  private static int twin(RawCommit commit, int index) {
    RawEvent event = commit.event(index);
    for (int i = 0; i < index; i++) {
      RawEvent earlier = commit.event(i);
      boolean same =
          earlier.problem() == null
              && (event.seq() == earlier.seq() && event.sameAs(earlier, StoredField.AGG)
                  || event.sameAs(earlier, StoredField.ID)
                  || event.sameAs(earlier, StoredField.KEY));
      if (same) {
        return i;
      }
    }
    return -1;
  }

  private Finding leafFlaw(RawEvent event, long position, byte @Nullable [] leaf, Verdict verdict) {
    String detail = "computed leaf " + hex(leaf) + ", stored leaf " + hex(event.storedLeaf());
    return switch (verdict) {
      case COMPUTED -> Finding.at(Flaw.LEAF_ALTERED, position, detail);
      case STORED -> Finding.at(Flaw.EVENT_ALTERED, position, detail);
      case NEITHER -> {
        long recorded = recordedAt(event, position);
        yield recorded < 0
            ? Finding.at(Flaw.EVENT_ALTERED, position, detail)
            : Finding.from(
                Flaw.EVENT_DISPLACED,
                Math.min(position, recorded),
                Math.max(position, recorded),
                "the event at " + position + " has the leaf of " + recorded);
      }
    };
  }

  /** At which position nearby the event would have the leaf that is stored with it; -1 for none. */
  private long recordedAt(RawEvent event, long position) {
    for (int away = 1; away <= LOOKED_FOR; away++) {
      for (long other : new long[] {position - away, position + away}) {
        if (other >= 0 && event.storesLeaf(hasher.hash(event, other))) {
          return other;
        }
      }
    }
    return -1;
  }

  private static String hex(byte @Nullable [] hash) {
    return hash == null ? "none" : HexFormat.of().formatHex(hash);
  }
}
