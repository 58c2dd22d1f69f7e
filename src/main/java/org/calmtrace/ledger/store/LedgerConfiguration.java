package org.calmtrace.ledger.store;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.EventCatalog;
import org.calmtrace.ledger.EventTypes;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.LedgerSettings;
import org.calmtrace.platform.Ids;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives Axon the ledger to store events in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
class LedgerConfiguration {

  /** Events that are asked for at once: more than nearly every aggregate has. */
  private static final int WHOLE_STREAM = 1_000;

  @Bean
  EventTypes eventTypes(List<EventCatalog> catalogs) {
    return new EventTypes(catalogs);
  }

  @Bean
  RecordedEvents recordedEvents(EventTypes types) {
    return new RecordedEvents(types);
  }

  @Bean
  @Qualifier("eventSerializer")
  Serializer eventSerializer(EventTypes types) {
    return EventSerializer.of(types);
  }

  @Bean
  LedgerEngine ledgerEngine(
      MongoDatabase store,
      @Qualifier("eventSerializer") Serializer serializer,
      Ids ids,
      Clock clock,
      LedgerSettings settings) {
    // Cut before an event is published: its handlers shall see what will be read again.
    GenericEventMessage.clock = Clock.tick(clock, Duration.ofMillis(1));
    LedgerEngine.Builder builder =
        LedgerEngine.builder()
            .database(store)
            .writer(ids.next())
            .clock(clock)
            .patience(settings.patience());
    builder.eventSerializer(serializer);
    builder.snapshotSerializer(serializer);
    builder.batchSize(WHOLE_STREAM);
    return builder.build();
  }

  @Bean
  LedgerMetrics ledgerMetrics(LedgerEngine engine) {
    return new LedgerMetrics(engine);
  }

  @Bean
  LedgerReader ledgerReader(LedgerEngine engine, RecordedEvents recordings) {
    return new EngineReader(engine, recordings);
  }

  /** An event carries its author and nothing else: what is stored is hashed for ever. */
  @Bean
  CorrelationDataProvider authorOfEvents() {
    return new SimpleCorrelationDataProvider(Author.metadataNames());
  }
}
