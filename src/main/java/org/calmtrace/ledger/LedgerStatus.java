package org.calmtrace.ledger;

import java.time.Instant;
import java.util.List;
import org.calmtrace.platform.Code;
import org.jspecify.annotations.Nullable;

/**
 * How far the stored ledger was checked, and what was found.
 *
 * @param checkedTo position of the last event that was checked; absent before any was
 * @param checkedAt when it was checked last
 * @param head position of the newest event at that time; absent if there was none
 * @param sealedSize number of events under the last checkpoint at that time
 * @param sealedAt when that was signed
 * @param goodSince since when nothing is wrong; absent while something is
 * @param wholeAt when all of it had last been checked again from the beginning
 * @param firstBad the first thing that is wrong, by position
 * @param others what else is wrong, by position; all together at most twenty
 */
public record LedgerStatus(
    State state,
    @Nullable Long checkedTo,
    @Nullable Instant checkedAt,
    @Nullable Long head,
    long sealedSize,
    @Nullable Instant sealedAt,
    @Nullable Instant goodSince,
    @Nullable Instant wholeAt,
    @Nullable LedgerDamage firstBad,
    List<LedgerDamage> others) {

  /** Before anything was checked. */
  public static final LedgerStatus UNCHECKED =
      new LedgerStatus(State.UNCHECKED, null, null, null, 0, null, null, null, null, List.of());

  public LedgerStatus {
    others = List.copyOf(others);
  }

  /** What is known of the ledger. */
  public enum State implements Code {
    /** All that is stored was checked, and nothing was found. */
    GOOD("good"),
    /** Nothing was found, but not all was checked yet, or none of it lately. */
    BEHIND("behind"),
    /** Something is wrong. */
    BAD("bad"),
    /** Nothing was checked yet. */
    UNCHECKED("unchecked");

    private final String code;

    State(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
