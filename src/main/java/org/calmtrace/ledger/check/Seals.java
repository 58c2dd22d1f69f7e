package org.calmtrace.ledger.check;

import java.util.List;
import java.util.Optional;
import org.calmtrace.ledger.note.VerifierKey;

/** What is known of signed checkpoints from outside the database. */
public interface Seals {

  /** The keys whose signature of a checkpoint counts, the newest last. */
  List<VerifierKey> known();

  /**
   * The last checkpoint that this installation signed, as it was written down; none if none was.
   */
  Optional<String> remembered();
}
