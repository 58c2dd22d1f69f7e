package org.calmtrace.incident.pages.proof;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.calmtrace.ledger.LedgerProofs;
import org.calmtrace.ledger.note.Checkpoint;
import org.calmtrace.ledger.note.MalformedException;
import org.calmtrace.ledger.note.SignedNote;
import org.calmtrace.ledger.note.UntrustedException;
import org.calmtrace.ledger.note.VerifierKey;

/**
 * One checkpoint, for all that is handed out at once.
 *
 * @param size number of events under it
 * @param key that signed it: after a key change it may still be the one before
 */
record Sealed(SignedNote note, long size, VerifierKey key) {

  /** The last one; none before the first event was signed. */
  static Optional<Sealed> last(LedgerProofs proofs) {
    return proofs.checkpoint().map(note -> of(note, proofs.keys()));
  }

  static Sealed of(SignedNote note, Collection<VerifierKey> known) {
    try {
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      List<VerifierKey> named =
          known.stream().filter(key -> key.name().equals(checkpoint.origin())).toList();
      return new Sealed(note, checkpoint.size(), note.verify(named).getFirst().key());
    } catch (MalformedException | UntrustedException e) {
      throw new IllegalStateException("The ledger's own checkpoint", e);
    }
  }

  /** Whether the event at this position is under it. */
  boolean holds(long position) {
    return position < size;
  }
}
