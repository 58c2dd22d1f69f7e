package org.calmtrace.vault;

import java.nio.file.Path;
import java.time.Duration;
import org.calmtrace.platform.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the vault.
 *
 * @param masterKey file of the master key; without it {@code <calmtrace.data>/keys/master.json}
 * @param openKeys how many opened keys are kept in memory at most
 * @param openFor how long an opened key is kept: also how long another process may still read after
 *     a key was destroyed
 */
@ConfigurationProperties("calmtrace.vault")
record VaultSettings(
    @Nullable Path masterKey,
    @DefaultValue("10000") int openKeys,
    @DefaultValue("5m") Duration openFor) {

  VaultSettings {
    if (openKeys < 1) {
      throw new IllegalArgumentException("calmtrace.vault.open-keys must be at least 1");
    }
    if (!openFor.isPositive()) {
      throw new IllegalArgumentException("calmtrace.vault.open-for must be longer than nothing");
    }
  }

  Path masterKeyIn(DataFolder folder) {
    return masterKey == null ? folder.keys().resolve("master.json") : masterKey;
  }
}
