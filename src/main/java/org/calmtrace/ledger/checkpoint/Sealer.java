package org.calmtrace.ledger.checkpoint;

import com.mongodb.MongoException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.calmtrace.ledger.Seal;
import org.calmtrace.ledger.SealProblem;
import org.calmtrace.ledger.note.Checkpoint;
import org.calmtrace.ledger.note.SigningKey;
import org.calmtrace.ledger.store.DamagedLedgerException;
import org.calmtrace.ledger.store.TreeHead;
import org.calmtrace.ledger.tiles.LedgerTiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs how the ledger stands. It first finds that the ledger still begins with all that it has
 * signed or seen signed, in the database and in its memory outside; if not, it signs nothing. What
 * it signs is remembered outside, then stored, and shown to others only after both: a crash
 * anywhere leaves a checkpoint that the next round finds and goes on from.
 */
final class Sealer {

  private static final Logger log = LoggerFactory.getLogger(Sealer.class);

  private final Supplier<TreeHead> ledger;
  private final LedgerTiles tiles;
  private final CheckpointStore store;
  private final Promises promises;
  private final LedgerKeys keys;
  private final @Nullable String origin;
  private final Clock clock;

  private volatile @Nullable Signed published;
  private volatile Seal seal = Seal.NONE;

  /**
   * @param ledger asks the store for the ledger's end
   * @param origin the name that a first key gets; null for an invented one
   */
  Sealer(
      Supplier<TreeHead> ledger,
      LedgerTiles tiles,
      CheckpointStore store,
      Memory memory,
      LedgerKeys keys,
      @Nullable String origin,
      Clock clock) {
    this.ledger = ledger;
    this.tiles = tiles;
    this.store = store;
    this.promises = new Promises(store, memory, keys, tiles);
    this.keys = keys;
    this.origin = origin;
    this.clock = clock;
  }

  Seal seal() {
    return seal;
  }

  /** The last checkpoint that others may be shown. */
  Optional<Signed> published() {
    return Optional.ofNullable(published);
  }

  /** Signs what is new. Says in {@link #seal} what became of it, whatever it is. */
  synchronized void round() {
    try {
      Optional<Signed> last = extend();
      last.ifPresent(this::publish);
      settle(null, null);
    } catch (SealRefusedException e) {
      problem(e.problem(), e.getMessage(), null);
    } catch (DamagedLedgerException e) {
      problem(SealProblem.CONTRADICTED, e.getMessage(), null);
    } catch (MongoException | UncheckedIOException e) {
      problem(SealProblem.UNAVAILABLE, e.toString(), null);
    } catch (LedgerKeyException e) {
      problem(SealProblem.FAILED, e.getMessage(), null);
    } catch (RuntimeException e) {
      problem(SealProblem.FAILED, e.toString(), e);
    }
  }

  /** Does this while nothing is signed, and then signs what is new. */
  synchronized void after(Runnable change) {
    change.run();
    round();
  }

  private void publish(Signed signed) {
    Signed before = published;
    published = signed;
    if (before == null || before.size() != signed.size()) {
      Instant now = clock.instant();
      seal = new Seal(signed.size(), now, key(), null, null);
    }
  }

  /** Logged when it comes, and not each second while it lasts. */
  private void problem(
      SealProblem problem, @Nullable String detail, @Nullable RuntimeException unforeseen) {
    if (problem != seal.problem()) {
      log.error("The ledger is not signed any further, {}: {}", problem, detail, unforeseen);
    }
    settle(problem, detail);
  }

  private void settle(@Nullable SealProblem problem, @Nullable String detail) {
    Seal before = seal;
    seal = new Seal(before.size(), before.at(), key(), problem, detail);
  }

  private @Nullable String key() {
    return keys.current().map(key -> key.verifierKey().toString()).orElse(null);
  }

  /** The last checkpoint after this round; none while the ledger is empty. */
  private Optional<Signed> extend() {
    keys.findCurrent();
    promises.requireNewestKey();
    Optional<Signed> stored = promises.stored();
    Optional<Signed> remembered = promises.remembered();
    TreeHead head = ledger.get();
    stored.ifPresent(each -> promises.requireKept(each, head));
    remembered
        .filter(each -> stored.isEmpty() || !stored.get().says(each.checkpoint()))
        .ifPresent(each -> promises.requireKept(each, head));
    Optional<Signed> last = larger(stored, remembered);
    long size = last.map(Signed::size).orElse(0L);
    long storedSize = stored.map(Signed::size).orElse(0L);
    if (head.size() > size) {
      return sign(head, storedSize, signingKey(last.isPresent()));
    }
    if (last.isEmpty()) {
      signingKey(false);
      return last;
    }
    if (size > storedSize) {
      return keep(last.get(), storedSize);
    }
    if (remembered.map(Signed::size).orElse(0L) < size) {
      promises.remember(last.get()); // another process has signed it
    }
    return last;
  }

  private static Optional<Signed> larger(Optional<Signed> stored, Optional<Signed> remembered) {
    return stored.isPresent() && remembered.map(Signed::size).orElse(0L) <= stored.get().size()
        ? stored
        : remembered;
  }

  private SigningKey signingKey(boolean signedBefore) {
    if (keys.current().isEmpty()) {
      if (signedBefore || !keys.all().isEmpty()) {
        throw new SealRefusedException(
            SealProblem.NO_KEY, "The ledger was signed before, and the key is not here");
      }
      keys.makeFirst(origin == null ? keys.inventOrigin() : origin);
    }
    return keys.current().orElseThrow();
  }

  private Optional<Signed> sign(TreeHead head, long storedSize, SigningKey key) {
    byte[] root = tiles.tree(head.size()).root(head.size());
    if (!Arrays.equals(root, head.root())) {
      throw new SealRefusedException(
          SealProblem.CONTRADICTED,
          "The last commit's root of " + head.size() + " events is not the root of their leaves");
    }
    // Only now: a tile is kept for ever, and one of leaves that are wrong would outlast them.
    tiles.keepGrown(storedSize, head.size());
    Checkpoint checkpoint = new Checkpoint(key.verifierKey().name(), head.size(), root);
    Signed signed = new Signed(checkpoint, checkpoint.sign(key));
    promises.remember(signed);
    return keep(signed, storedSize);
  }

  /** Where another process was faster, the next round looks at what it has signed. */
  private Optional<Signed> keep(Signed signed, long storedSize) {
    boolean kept = store.add(signed.size(), storedSize, signed.note(), clock.instant());
    return kept ? Optional.of(signed) : published();
  }
}
