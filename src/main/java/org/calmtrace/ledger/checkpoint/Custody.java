package org.calmtrace.ledger.checkpoint;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.LedgerCustody;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.ledger.LossReason;
import org.calmtrace.ledger.Seal;
import org.calmtrace.ledger.SealProblem;
import org.calmtrace.ledger.events.KeyChanged;
import org.calmtrace.ledger.events.LossDeclared;
import org.calmtrace.ledger.note.Checkpoint;
import org.calmtrace.ledger.note.MalformedException;
import org.calmtrace.ledger.note.SigningKey;
import org.calmtrace.ledger.note.UntrustedException;
import org.calmtrace.ledger.store.TreeHead;
import org.calmtrace.ledger.tiles.LedgerTiles;
import org.calmtrace.platform.RefusedException;

/** New keys and declared losses, each an event before it counts. */
final class Custody implements LedgerCustody {

  /** A ledger that was declared lost goes on as {@code origin~2}, {@code origin~3} … */
  private static final Pattern NUMBERED = Pattern.compile("(.*)~([0-9]{1,9})");

  private final Sealer sealer;
  private final LedgerKeys keys;
  private final CheckpointStore store;
  private final Memory memory;
  private final Supplier<TreeHead> ledger;
  private final LedgerTiles tiles;
  private final Commands commands;

  Custody(
      Sealer sealer,
      LedgerKeys keys,
      CheckpointStore store,
      Memory memory,
      Supplier<TreeHead> ledger,
      LedgerTiles tiles,
      Commands commands) {
    this.sealer = sealer;
    this.keys = keys;
    this.store = store;
    this.memory = memory;
    this.ledger = ledger;
    this.tiles = tiles;
    this.commands = commands;
  }

  @Override
  public Seal seal() {
    return sealer.seal();
  }

  @Override
  public synchronized void changeKey(Author by) {
    requireSealed();
    SigningKey old =
        keys.current().orElseThrow(() -> RefusedException.of(LedgerRefusal.NOT_SEALED));
    SigningKey next = keys.fresh(old.verifierKey().name());
    commands.send(
        new RecordCustody(
            new KeyChanged(
                KeyChanged.LEDGER, old.verifierKey().toString(), next.verifierKey().toString())),
        by);
    requireSealed(); // the old key signs that it is followed by the new one
    keys.use(next);
    sealer.round();
  }

  private void requireSealed() {
    sealer.round();
    if (sealer.seal().problem() != null) {
      throw RefusedException.of(LedgerRefusal.NOT_SEALED);
    }
  }

  @Override
  public synchronized void declareLoss(LossReason reason, Author by) {
    sealer.round();
    SealProblem problem = sealer.seal().problem();
    if (problem == null || !problem.lasts()) {
      throw RefusedException.of(LedgerRefusal.NOTHING_LOST);
    }
    tiles.renew(ledger.get().size());
    Optional<Checkpoint> promised = promised();
    SigningKey next =
        keys.fresh(
            promised.map(Checkpoint::origin).map(Custody::following).orElseGet(keys::inventOrigin));
    commands.send(
        new RecordCustody(
            new LossDeclared(
                KeyChanged.LEDGER,
                reason,
                promised.map(Checkpoint::origin).orElse(null),
                promised.map(Checkpoint::size).orElse(0L),
                promised.map(Checkpoint::rootText).orElse(null),
                next.verifierKey().toString())),
        by);
    store.removeAbove(lastThatHolds());
    keys.use(next);
    sealer.round();
  }

  /** The largest that was signed: what is taken back. */
  private Optional<Checkpoint> promised() {
    Optional<Checkpoint> remembered = memory.last().map(Signed::checkpoint);
    Optional<Checkpoint> stored = store.last().flatMap(Custody::checkpoint);
    return remembered.isPresent()
            && stored.map(Checkpoint::size).orElse(0L) <= remembered.get().size()
        ? remembered
        : stored;
  }

  private static Optional<Checkpoint> checkpoint(CheckpointStore.Kept kept) {
    try {
      return Optional.of(Signed.parse(kept.note()).checkpoint());
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  private static String following(String origin) {
    Matcher numbered = NUMBERED.matcher(origin);
    return numbered.matches()
        ? numbered.group(1) + "~" + (Long.parseLong(numbered.group(2)) + 1)
        : origin + "~2";
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
    try {
      Signed signed = Signed.parse(kept.note()).verified(keys.all());
      return signed.size() == kept.size()
          && kept.size() <= head.size()
          && Arrays.equals(signed.checkpoint().root(), tiles.tree(head.size()).root(kept.size()));
    } catch (MalformedException | UntrustedException e) {
      return false;
    }
  }
}
