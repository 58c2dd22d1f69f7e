package org.calmtrace.vault;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.calmtrace.platform.DataFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the vault at start, or ends the start if the master key is not the right one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {

  @Bean
  TinkVault vault(MongoDatabase database, VaultSettings settings, DataFolder folder, Clock clock) {
    WrappedKeys keys = new WrappedKeys(database, "vault");
    WrappedKeys canaries = new WrappedKeys(database, "vault_canary");
    MasterKey master =
        new MasterKeyKeeper(settings.masterKeyIn(folder), keys, canaries, clock).bring();
    return new TinkVault(master, keys, settings, clock);
  }

  @Bean
  VaultMetrics vaultMetrics(TinkVault vault) {
    return new VaultMetrics(vault);
  }
}
