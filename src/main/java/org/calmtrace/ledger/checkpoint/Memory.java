package org.calmtrace.ledger.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.calmtrace.ledger.note.MalformedException;
import org.calmtrace.platform.PrivateFile;

/**
 * The last checkpoint that this process has signed or seen, in a file outside the database: a
 * database that was brought back from an earlier day does not bring it back with it.
 */
class Memory {

  private final PrivateFile file;

  Memory(PrivateFile file) {
    this.file = file;
  }

  /**
   * @throws LedgerKeyException if what stands there is no checkpoint
   */
  Optional<Signed> last() {
    try {
      Optional<String> note = file.read();
      return note.isEmpty() ? Optional.empty() : Optional.of(Signed.parse(note.get()));
    } catch (IOException | MalformedException e) {
      throw new LedgerKeyException(file.path(), e);
    }
  }

  /** Before anybody else is shown it. */
  void remember(Signed signed) {
    try {
      file.replace(signed.note().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
