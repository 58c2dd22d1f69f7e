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
}
