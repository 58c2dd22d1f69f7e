package org.calmtrace.ledger.projections;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.calmtrace.ledger.DeadLetters;
import org.calmtrace.ledger.Projection;
import org.calmtrace.platform.mongo.StoreKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What projections could not understand: kept, shown, counted, tried again. */
@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {

  @Bean
  StoredLetters storedLetters(MongoDatabase store, StoreKind kind, Clock clock) {
    GenericDeadLetter.clock = clock;
    StoredLetters letters = new StoredLetters(store);
    if (kind != StoreKind.EMBEDDED) {
      letters.makeIndexes();
    }
    return letters;
  }

  @Bean
  Turns turns() {
    return new Turns();
  }

  @Bean
  Processors projectionProcessorsByName(ObjectProvider<EventProcessingConfiguration> processing) {
    return new Processors(processing::getObject);
  }

  @Bean
  DeadLetters deadLetters(
      StoredLetters letters,
      Collections collections,
      Rebuilds rebuilds,
      Processors processors,
      Turns turns) {
    return new DeadLetterDesk(letters, collections, rebuilds, processors, turns);
  }

  /** Who asks for metrics does not wait long for a store that does not answer. */
  @Bean
  ProjectionMetrics projectionMetrics(
      List<Projection> projections, MongoDatabase store, Collections collections) {
    StoredLetters letters = new StoredLetters(store.withTimeout(1, TimeUnit.SECONDS));
    return new ProjectionMetrics(projections, name -> letters.count(collections.liveName(name)));
  }
}
