package org.calmtrace.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import org.calmtrace.ledger.note.Checkpoint;
import org.calmtrace.ledger.note.KeyName;
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
 *     first key is made, which has an invented name without it. At most 245 bytes, no spaces and no
 *     {@code +}: it stands in the key and, with {@code ~2} after a loss, in each checkpoint
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

  /** A ledger that was lost gets {@code ~} and a number of up to nine digits. */
  private static final int LONGEST_ORIGIN = Checkpoint.LONGEST_ORIGIN - 10;

  public LedgerSettings {
    if (origin != null
        && !(KeyName.valid(origin) && origin.getBytes(UTF_8).length <= LONGEST_ORIGIN)) {
      throw new IllegalArgumentException(
          "calmtrace.ledger.origin must be a name of 1 to "
              + LONGEST_ORIGIN
              + " bytes without spaces and without +, such as ledger.example.org/cedar");
    }
    if (patience.toMillis() < 2) {
      throw new IllegalArgumentException("calmtrace.ledger.patience must be 2 ms or more");
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
