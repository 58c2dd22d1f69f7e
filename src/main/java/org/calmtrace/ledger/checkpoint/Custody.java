package org.calmtrace.ledger.checkpoint;

import java.util.List;
import java.util.Optional;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.LedgerCustody;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.ledger.LossReason;
import org.calmtrace.ledger.Seal;
import org.calmtrace.ledger.SealProblem;
import org.calmtrace.ledger.events.CustodyEvent;
import org.calmtrace.ledger.events.KeyChanged;
import org.calmtrace.ledger.events.LossDeclared;
import org.calmtrace.ledger.note.Checkpoint;
import org.calmtrace.ledger.note.SigningKey;
import org.calmtrace.ledger.note.VerifierKey;
import org.calmtrace.platform.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * New keys and declared losses, each an event before it counts. The new key's secret is written
 * down before the event names it: whatever fails in between, the next try takes it up from there.
 */
final class Custody implements LedgerCustody {

  /** With several processes each may be the faster one, but not so often. */
  private static final int MOST_ROUNDS = 20;

  private final Sealer sealer;
  private final LedgerKeys keys;
  private final CustodyEvents events;
  private final LostPromise lost;
  private final Remains remains;

  Custody(Sealer sealer, LedgerKeys keys, CustodyEvents events, LostPromise lost, Remains remains) {
    this.sealer = sealer;
    this.keys = keys;
    this.events = events;
    this.lost = lost;
    this.remains = remains;
  }

  @Override
  public Seal seal() {
    return sealer.seal();
  }

  @Override
  public synchronized void changeKey(Author by) {
    requireSealed();
    VerifierKey old =
        keys.current()
            .map(SigningKey::verifierKey)
            .orElseThrow(() -> RefusedException.of(LedgerRefusal.NOT_SEALED));
    SigningKey next = keys.prepare(old.name());
    VerifierKey following = next.verifierKey();
    KeyChanged change = new KeyChanged(CustodyEvent.LEDGER, old.toString(), following.toString());
    long position = events.changeTo(following).orElseGet(() -> events.record(change, by));
    requireSealedBeyond(position); // the old key signs that it is followed by the new one
    sealer.after(() -> keys.use(next));
  }

  private void requireSealedBeyond(long position) {
    requireSealed();
    for (int round = 1; sealedSize() <= position; round++) {
      if (round == MOST_ROUNDS) {
        throw RefusedException.of(LedgerRefusal.NOT_SEALED);
      }
      requireSealed();
    }
  }

  private long sealedSize() {
    return sealer.published().map(Signed::size).orElse(0L);
  }

  private void requireSealed() {
    if (problemNow() != null) {
      throw RefusedException.of(LedgerRefusal.NOT_SEALED);
    }
  }

  private @Nullable SealProblem problemNow() {
    sealer.round();
    return sealer.seal().problem();
  }

  @Override
  public synchronized void declareLoss(LossReason reason, Author by) {
    requireLoss();
    requireNotOfAnotherProcess(reason);
    SigningKey next =
        keys.prepared()
            .filter(key -> events.declares(key.verifierKey()))
            .orElseGet(() -> declared(reason, by));
    remains.removeBroken();
    sealer.after(
        () -> {
          keys.use(next);
          lost.forget();
        });
  }

  /**
   * A declaration helps where the ledger is whole and is not what was signed. Tiles are not asked:
   * where only they were wrong, nothing is lost.
   */
  private void requireLoss() {
    SealProblem problem = requireProblem();
    if (problem != SealProblem.CONTRADICTED && !problem.mayBeDeclared()) {
      throw RefusedException.of(LedgerRefusal.NOT_SEALED);
    }
    remains.requireWhole();
    remains.renewTiles();
    if (!requireProblem().mayBeDeclared()) {
      throw RefusedException.of(LedgerRefusal.NOT_SEALED);
    }
  }

  private SealProblem requireProblem() {
    SealProblem problem = problemNow();
    if (problem == null) {
      throw RefusedException.of(LedgerRefusal.NOTHING_LOST);
    }
    return problem;
  }

  /** A key that the ledger names signs on elsewhere: its checkpoints are not to be taken out. */
  private void requireNotOfAnotherProcess(LossReason reason) {
    if (reason != LossReason.KEY_LOST && lost.isBy(events.keys())) {
      throw RefusedException.of(LedgerRefusal.SIGNED_ELSEWHERE);
    }
  }

  private SigningKey declared(LossReason reason, Author by) {
    List<VerifierKey> named = events.keys();
    Optional<Checkpoint> promised = lost.checkpoint(named);
    SigningKey next = keys.prepare(lost.nextName(named));
    events.record(
        new LossDeclared(
            CustodyEvent.LEDGER,
            reason,
            promised.map(Checkpoint::origin).orElse(null),
            promised.map(Checkpoint::size).orElse(0L),
            promised.map(Checkpoint::rootText).orElse(null),
            next.verifierKey().toString()),
        by);
    return next;
  }
}
