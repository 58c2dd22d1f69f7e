package org.calmtrace.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collection;
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
