package org.calmtrace.ledger.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.calmtrace.ledger.SealProblem;
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
   * @throws SealRefusedException if what stands there is no checkpoint, or others may write it
   */
  Optional<Signed> last() {
    try {
      Optional<String> note = file.read();
      return note.isEmpty() ? Optional.empty() : Optional.of(Signed.parse(note.get()));
    } catch (MalformedException | PrivateFile.Exposed e) {
      throw new SealRefusedException(SealProblem.FAILED, file.path() + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  /** What was signed under a name that is given up holds no longer. */
  void forget() {
    try {
      Files.deleteIfExists(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
