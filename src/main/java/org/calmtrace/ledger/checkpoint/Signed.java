package org.calmtrace.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.calmtrace.ledger.SealProblem;
import org.calmtrace.ledger.note.Checkpoint;
import org.calmtrace.ledger.note.MalformedException;
import org.calmtrace.ledger.note.SignedNote;
import org.calmtrace.ledger.note.UntrustedException;
import org.calmtrace.ledger.note.VerifierKey;

/** A checkpoint with its signature. */
record Signed(Checkpoint checkpoint, SignedNote note) {

  /** Reads a note as it stands somewhere; nobody's signature is checked. */
  static Signed parse(String note) throws MalformedException {
    SignedNote read = SignedNote.parse(note.getBytes(UTF_8));
    return new Signed(Checkpoint.parse(read.text()), read);
  }

  /**
   * What the database has, if one of these keys signed it, and signed it of the size under which it
   * stands.
   *
   * @throws SealRefusedException if not
   */
  static Signed stored(CheckpointStore.Kept kept, Collection<VerifierKey> known) {
    String wrong;
    try {
      Signed signed = parse(kept.note()).verified(known);
      if (signed.size() == kept.size()) {
        return signed;
      }
      wrong = "the note that stands there is one of size " + signed.size();
    } catch (MalformedException | UntrustedException e) {
      wrong = e.getMessage();
    }
    throw new SealRefusedException(
        known.isEmpty() ? SealProblem.NO_KEY : SealProblem.FOREIGN_SIGNATURE,
        "The stored checkpoint of size " + kept.size() + ": " + wrong);
  }

  /** The same; none if it is not. */
  static Optional<Signed> ifBy(CheckpointStore.Kept kept, Collection<VerifierKey> known) {
    try {
      return Optional.of(stored(kept, known));
    } catch (SealRefusedException e) {
      return Optional.empty();
    }
  }

  long size() {
    return checkpoint.size();
  }

  /** The same with a signature checked by a key that bears the checkpoint's origin. */
  Signed verified(Collection<VerifierKey> known) throws UntrustedException {
    note.verify(known.stream().filter(key -> key.name().equals(checkpoint.origin())).toList());
    return this;
  }

  /** Whether it says the same of the ledger, whoever signed it. */
  boolean says(Checkpoint other) {
    return checkpoint.size() == other.size() && Arrays.equals(checkpoint.root(), other.root());
  }
}
