package org.calmtrace.ledger.check.watch;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.calmtrace.ledger.LedgerCustody;
import org.calmtrace.ledger.LedgerHealth;
import org.calmtrace.ledger.check.FlawWords;
import org.calmtrace.ledger.check.LedgerCheck;
import org.calmtrace.platform.mongo.StoreKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The check while the application runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckSettings.class)
class WatchConfiguration {

  @Bean
  CheckStore checkStore(MongoDatabase store, StoreKind kind) {
    return new CheckStore(store, kind.derived());
  }

  @Bean
  SliceLoop sliceLoop(LedgerCheck check, CheckStore store, CheckSettings settings, Clock clock) {
    return new SliceLoop(new Slicer(check, settings.events(), clock), store, settings, clock);
  }

  @Bean
  LedgerHealth ledgerHealth(
      CheckStore store, CheckSettings settings, FlawWords words, Clock clock) {
    return new CheckedLedger(store, settings, words, clock);
  }

  /** Its name is that of the component. */
  @Bean
  LedgerHealthIndicator ledgerHealthIndicator(SliceLoop loop, LedgerCustody custody) {
    return new LedgerHealthIndicator(loop, custody);
  }

  @Bean
  CheckMetrics checkMetrics(SliceLoop loop, Clock clock) {
    return new CheckMetrics(loop, clock);
  }
}
