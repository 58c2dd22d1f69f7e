package org.calmtrace.ledger.commands;

import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.ledger.Receipt;
import org.calmtrace.platform.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Travels with a command through this process, out and back: Axon fixes a command's result before
 * its events are stored, so their position has to come home by another way. Never serialised.
 */
final class CommandSlot {

  static final String NAME = "calmtrace.slot";

  private final @Nullable Long expectedVersion;
  private long versionBefore;
  private @Nullable Long position;
  private @Nullable Long version;

  CommandSlot(@Nullable Long expectedVersion) {
    this.expectedVersion = expectedVersion;
  }

  /**
   * Called when the aggregate has been loaded, before it decides.
   *
   * @param version number of its events
   * @throws RefusedException if the sender has seen another version
   */
  void loaded(long version) {
    versionBefore = version;
    if (expectedVersion != null && expectedVersion != version) {
      throw RefusedException.of(LedgerRefusal.VERSION_CHANGED, version, expectedVersion);
    }
  }

  /** Called when the events are durable; nulls mean that there were none. */
  void stored(@Nullable Long position, @Nullable Long version) {
    this.position = position;
    this.version = version;
  }

  Receipt receipt() {
    return new Receipt(
        position == null ? Receipt.NOTHING : position, version == null ? versionBefore : version);
  }
}
