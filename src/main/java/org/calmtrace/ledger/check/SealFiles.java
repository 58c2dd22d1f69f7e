package org.calmtrace.ledger.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calmtrace.ledger.note.MalformedException;
import org.calmtrace.ledger.note.VerifierKey;
import org.calmtrace.platform.PrivateFile;

/**
 * The keys whose signatures count and the last checkpoint that was signed, in the files that are
 * kept outside the database: read anew each time, and never written.
 */
public final class SealFiles implements Seals {

  private final PrivateFile known;
  private final PrivateFile memory;

  /**
   * @param known one verifier key a line, the newest last
   * @param memory one signed note
   */
  public SealFiles(PrivateFile known, PrivateFile memory) {
    this.known = known;
    this.memory = memory;
  }

  @Override
  public List<VerifierKey> known() {
    List<VerifierKey> keys = new ArrayList<>();
    try {
      for (String line : read(known).orElse("").lines().filter(each -> !each.isBlank()).toList()) {
        keys.add(VerifierKey.parse(line.strip()));
      }
    } catch (MalformedException e) {
      throw new NotCheckableException(known.path() + ": " + e.getMessage(), e);
    }
    return keys;
  }

  @Override
  public Optional<String> remembered() {
    return read(memory);
  }

  private static Optional<String> read(PrivateFile file) {
    try {
      return file.read();
    } catch (IOException e) {
      throw new NotCheckableException(file.path() + " cannot be read: " + e.getMessage(), e);
    }
  }
}
