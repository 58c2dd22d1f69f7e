package org.calmtrace.ledger;

import org.jspecify.annotations.Nullable;

/** Sends a command to its aggregate; returns when its events are durable. */
public interface Commands {

  /**
   * @throws org.calmtrace.platform.RefusedException if the aggregate refuses
   */
  default Receipt send(Object command, Author author) {
    return send(command, author, null);
  }

  /**
   * @param expectedVersion the version that the sender has seen; null if any will do
   * @throws org.calmtrace.platform.RefusedException if the aggregate refuses, or has moved past
   *     {@code expectedVersion} ({@link LedgerRefusal#VERSION_CHANGED})
   */
  Receipt send(Object command, Author author, @Nullable Long expectedVersion);

  /**
   * A command that most often meets nothing: it is sent first as another one, which creates the
   * aggregate without reading whether it is there, and as itself only if the ledger then finds that
   * it is. Saves a question to the store for each new aggregate.
   */
  interface MostlyFirst {

    /** The command that creates the aggregate unseen. */
    Object unseen();
  }
}
