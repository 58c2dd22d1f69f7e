package org.calmtrace.ledger;

import java.nio.file.Path;
import java.time.Duration;
import org.calmtrace.platform.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code calmtrace.ledger.…}.
 *
 * @param patience how long a command waits for the store before it is answered that its outcome is
 *     not known
 * @param origin the name that the ledger signs under, host and path without a scheme; used when its
 *     first key is made, which has an invented name without it
 * @param key file of the key that signs; without it {@code <calmtrace.data>/keys/ledger.key}
 * @param memory file of the last checkpoint that was signed; without it {@code
 *     <calmtrace.data>/keys/ledger.checkpoint}
 * @param sealEvery how often what is new is signed
 */
@ConfigurationProperties("calmtrace.ledger")
public record LedgerSettings(
    @DefaultValue("10s") Duration patience,
    @Nullable String origin,
    @Nullable Path key,
    @Nullable Path memory,
    @DefaultValue("1s") Duration sealEvery) {

  public LedgerSettings {
    if (!patience.isPositive()) {
      throw new IllegalArgumentException("calmtrace.ledger.patience must be longer than nothing");
    }
    if (sealEvery.toMillis() < 1) {
      throw new IllegalArgumentException("calmtrace.ledger.seal-every must be longer than nothing");
    }
  }

  public Path keyIn(DataFolder folder) {
    return key == null ? folder.keys().resolve("ledger.key") : key;
  }

  /** File of the verifier keys that the ledger was signed with, the newest last. */
  public Path knownKeysIn(DataFolder folder) {
    return folder.keys().resolve("ledger.keys");
  }

  public Path memoryIn(DataFolder folder) {
    return memory == null ? folder.keys().resolve("ledger.checkpoint") : memory;
  }
}
