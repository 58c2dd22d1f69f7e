package org.calmtrace.ledger.checkpoint;

import java.util.Arrays;
import java.util.Optional;
import org.calmtrace.ledger.SealProblem;
import org.calmtrace.ledger.note.SigningKey;
import org.calmtrace.ledger.note.UntrustedException;
import org.calmtrace.ledger.note.VerifierKey;
import org.calmtrace.ledger.store.TreeHead;
import org.calmtrace.ledger.tiles.LedgerTiles;

/**
 * What was signed before and has to be kept, as the database and the memory outside it have it. Who
 * wrote there is not known: only a known key's signature makes a promise of it.
 */
final class Promises {

  private final CheckpointStore store;
  private final Memory memory;
  private final LedgerKeys keys;
  private final LedgerTiles tiles;

  Promises(CheckpointStore store, Memory memory, LedgerKeys keys, LedgerTiles tiles) {
    this.store = store;
    this.memory = memory;
    this.keys = keys;
    this.tiles = tiles;
  }

  /**
   * A key that another has followed signs nothing more. It may be in wrong hands; or its name was
   * given up, and under it something else is promised.
   *
   * @throws SealRefusedException if the key here is such a one
   */
  void requireNewestKey() {
    Optional<VerifierKey> current = keys.current().map(SigningKey::verifierKey);
    if (current.isPresent() && !current.equals(keys.newest())) {
      throw new SealRefusedException(
          SealProblem.OTHER_KEY,
          "The key here is "
              + current.get()
              + ", and the newest that is known is "
              + keys.newest().map(VerifierKey::toString).orElse("none"));
    }
  }

  /**
   * The last one in the database.
   *
   * @throws SealRefusedException if no known key signed it
   */
  Optional<Signed> stored() {
    return store.last().map(kept -> Signed.stored(kept, keys.all()));
  }

  /**
   * The last one in the memory. One under another name than the key's is of before a loss that was
   * declared: the key is the newest, so that name was given up.
   *
   * @throws SealRefusedException if the key is not here, or no known key signed it
   */
  Optional<Signed> remembered() {
    Optional<Signed> last = memory.last();
    if (last.isPresent() && keys.current().isEmpty()) {
      throw new SealRefusedException(
          SealProblem.NO_KEY,
          "Signed up to " + last.get().size() + " events, and the key is not here");
    }
    String name = keys.current().map(key -> key.verifierKey().name()).orElse("");
    return last.map(this::verified).filter(each -> each.checkpoint().origin().equals(name));
  }

  private Signed verified(Signed remembered) {
    try {
      return remembered.verified(keys.all());
    } catch (UntrustedException e) {
      throw new SealRefusedException(
          SealProblem.FOREIGN_SIGNATURE,
          "The checkpoint of size " + remembered.size() + " outside: " + e.getMessage());
    }
  }

  /**
   * The ledger, as it is stored, begins with all that this checkpoint says.
   *
   * @throws SealRefusedException if it does not
   */
  void requireKept(Signed earlier, TreeHead head) {
    if (head.size() < earlier.size()) {
      throw new SealRefusedException(
          SealProblem.WENT_BACK,
          "The ledger has "
              + head.size()
              + " events, and a checkpoint of "
              + earlier.size()
              + " was signed");
    }
    boolean same = head.size() == earlier.size();
    byte[] root = same ? head.root() : tiles.tree(head.size()).root(earlier.size());
    if (!Arrays.equals(earlier.checkpoint().root(), root)) {
      throw new SealRefusedException(
          SealProblem.CHANGED,
          "The first "
              + earlier.size()
              + " events are not those of the checkpoint that was signed of them");
    }
  }

  void remember(Signed signed) {
    memory.remember(signed);
  }
}
