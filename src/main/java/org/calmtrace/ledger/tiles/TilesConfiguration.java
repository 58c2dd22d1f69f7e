package org.calmtrace.ledger.tiles;

import com.mongodb.client.MongoDatabase;
import org.calmtrace.ledger.store.LedgerEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TilesConfiguration {

  @Bean
  LedgerTiles ledgerTiles(MongoDatabase store, LedgerEngine engine) {
    return new LedgerTiles(new MongoTileStore(store), engine::leaves);
  }
}
