package org.calmtrace.ledger.checkpoint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.ledger.merkle.CompactRange;
import org.calmtrace.ledger.store.DamagedLedgerException;
import org.calmtrace.ledger.store.TreeHead;
import org.calmtrace.ledger.tiles.LedgerTiles;
import org.calmtrace.platform.RefusedException;

/** What is left of a ledger: whether it is one at all, and what of tiles and checkpoints is its. */
final class Remains {

  private static final int AT_ONCE = 256;

  private final Supplier<TreeHead> ledger;
  private final Leaves leaves;
  private final LedgerTiles tiles;
  private final CheckpointStore store;
  private final LedgerKeys keys;

  /** Where the leaf hashes of the positions from one to before another come from. */
  @FunctionalInterface
  interface Leaves {
    List<byte[]> between(long from, long to);
  }

  Remains(
      Supplier<TreeHead> ledger,
      Leaves leaves,
      LedgerTiles tiles,
      CheckpointStore store,
      LedgerKeys keys) {
    this.ledger = ledger;
    this.leaves = leaves;
    this.tiles = tiles;
    this.store = store;
    this.keys = keys;
  }

  /**
   * All leaves are there and lead to the root that the last commit says: kept tiles are not asked.
   * Else nothing can be signed of it, under whichever name.
   */
  void requireWhole() {
    if (!isWhole()) {
      throw RefusedException.of(LedgerRefusal.LEDGER_CONTRADICTED);
    }
  }

  private boolean isWhole() {
    try {
      TreeHead head = ledger.get();
      return Arrays.equals(head.root(), rootOfLeaves(head.size()));
    } catch (DamagedLedgerException e) {
      return false;
    }
  }

  private byte[] rootOfLeaves(long size) {
    CompactRange range = CompactRange.empty();
    for (long from = 0; from < size; from += AT_ONCE) {
      for (byte[] leaf : leaves.between(from, Math.min(size, from + AT_ONCE))) {
        range = range.append(leaf);
      }
    }
    return range.root();
  }

  /** Makes the kept tiles those of the ledger as it is stored. */
  void renewTiles() {
    tiles.renew(ledger.get().size());
  }

  /** Takes out the stored checkpoints that the ledger does not bear out. */
  void removeBroken() {
    store.removeAbove(lastThatHolds());
  }

  /**
   * The size of the last stored checkpoint that the ledger bears out. All before it do too, so it
   * is found by halving.
   */
  private long lastThatHolds() {
    TreeHead head = ledger.get();
    long holds = 0;
    long fails = store.last().map(CheckpointStore.Kept::size).orElse(0L) + 1;
    while (fails - holds > 1) {
      long middle = holds + (fails - holds) / 2;
      Optional<CheckpointStore.Kept> kept = store.atLeast(middle).filter(each -> holds(each, head));
      if (kept.isPresent() && kept.get().size() < fails) {
        holds = kept.get().size();
      } else {
        fails = middle;
      }
    }
    return holds;
  }

  private boolean holds(CheckpointStore.Kept kept, TreeHead head) {
    return Signed.ifBy(kept, keys.all())
        .filter(signed -> signed.size() <= head.size())
        .filter(
            signed ->
                Arrays.equals(
                    signed.checkpoint().root(), tiles.tree(head.size()).root(signed.size())))
        .isPresent();
  }
}
