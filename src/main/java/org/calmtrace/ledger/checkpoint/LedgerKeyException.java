package org.calmtrace.ledger.checkpoint;

import java.nio.file.Path;
import org.calmtrace.platform.StartRefusedException;

/** A file with keys of the ledger is there and cannot be used. */
final class LedgerKeyException extends StartRefusedException {

  private static final long serialVersionUID = 1L;

  LedgerKeyException(Path file, Exception cause) {
    super(
        "The ledger's key in " + file + " cannot be used: " + cause.getMessage(),
        "Bring back the file from its copy, readable by the account that runs Calmtrace and nobody"
            + " else.",
        cause);
  }
}
