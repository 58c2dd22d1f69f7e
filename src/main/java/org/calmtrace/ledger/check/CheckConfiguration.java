package org.calmtrace.ledger.check;

import com.mongodb.client.MongoDatabase;
import org.calmtrace.ledger.LedgerSettings;
import org.calmtrace.platform.DataFolder;
import org.calmtrace.platform.PrivateFile;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The check, beside a running ledger or without one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
class CheckConfiguration {

  @Bean
  Seals seals(LedgerSettings settings, DataFolder folder) {
    return new SealFiles(
        new PrivateFile(settings.knownKeysIn(folder)), new PrivateFile(settings.memoryIn(folder)));
  }

  @Bean
  LedgerCheck ledgerCheck(MongoDatabase store, Seals seals) {
    return new LedgerCheck(store, seals);
  }

  @Bean
  FlawWords flawWords(MessageSource messages) {
    return new FlawWords(messages);
  }
}
