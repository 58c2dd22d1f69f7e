package org.calmtrace.ledger.checkpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.calmtrace.ledger.note.MalformedException;
import org.calmtrace.ledger.note.VerifierKey;
import org.calmtrace.platform.PrivateFile;

/** The file of verifier keys: one a line, the newest last; lines with nothing in them are none. */
final class KeyList {

  private KeyList() {}

  static List<VerifierKey> read(PrivateFile file) throws IOException, MalformedException {
    List<VerifierKey> keys = new ArrayList<>();
    for (String line : file.read().orElse("").lines().map(String::strip).toList()) {
      if (!line.isEmpty()) {
        keys.add(VerifierKey.parse(line));
      }
    }
    return List.copyOf(keys);
  }

  static String text(Collection<VerifierKey> keys) {
    StringBuilder lines = new StringBuilder();
    keys.forEach(each -> lines.append(each).append('\n'));
    return lines.toString();
  }
}
