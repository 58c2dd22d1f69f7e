package org.calmtrace.ledger.projections;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.client.MongoDatabase;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.calmtrace.ledger.Projection;
import org.calmtrace.ledger.store.LedgerEngine;
import org.calmtrace.ledger.store.RecordedEvents;
import org.calmtrace.platform.mongo.StoreKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One tracking processor for each projection, with its token and its queue of dead letters. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

  /** Large, for each costs a round trip; nothing waits until there are so many. */
  private static final int BATCH = 500;

  /** One that waits for an event rests no sooner than this, and a switch waits for it. */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

  @Bean
  MongoTemplate axonCollections(MongoDatabase store, StoreKind kind) {
    return new AxonCollections(store, kind.derived());
  }

  /**
   * On the embedded store there is one process at a time: its successor need not wait until the
   * claims of one that was killed have run out.
   */
  @Bean
  GatheredTokens tokenStore(MongoTemplate collections, Serializer serializer, StoreKind kind) {
    String node =
        kind == StoreKind.EMBEDDED ? "embedded" : ManagementFactory.getRuntimeMXBean().getName();
    return new GatheredTokens(
        MongoTokenStore.builder()
            .mongoTemplate(collections)
            .serializer(serializer)
            .contentType(String.class)
            .nodeId(node)
            .build());
  }

  @Bean
  Collections projectionCollections(
      MongoDatabase store, StoreKind kind, List<Projection> projections) {
    return new Collections(
        store,
        kind.derived(),
        kind == StoreKind.EMBEDDED
            ? Map.of()
            : projections.stream()
                .collect(Collectors.toMap(Projection::name, Projection::indexes)));
  }

  @Bean
  LiveProjections projections(Collections collections, MongoDatabase store) {
    return new LiveProjections(collections, new StoredPositions(store));
  }

  @Bean
  Rebuilds rebuilds(
      List<Projection> projections,
      LiveProjections live,
      Collections collections,
      LedgerEngine engine,
      RecordedEvents recordings,
      TokenStore tokens,
      Processors processors,
      StoredLetters letters,
      Turns turns) {
    return new Rebuilds(
        projections, live, collections, engine, recordings, tokens, processors, letters, turns);
  }

  @Bean
  ConfigurerModule projectionProcessors(
      List<Projection> projections,
      LiveProjections live,
      Collections collections,
      LedgerEngine engine,
      RecordedEvents recordings,
      StoredLetters letters,
      Turns turns) {
    return configurer -> {
      EventProcessingConfigurer processing = configurer.eventProcessing();
      for (Projection projection : projections) {
        String name = projection.name();
        ProjectionHandler handler =
            new ProjectionHandler(
                projection, collections, recordings, live.progress(name), turns.of(name));
        LetterQueue queue =
            new LetterQueue(() -> collections.liveName(name), letters, engine, recordings);
        processing
            .registerEventHandler(configuration -> handler)
            .assignHandlerInstancesMatching(name, instance -> instance == handler)
            .registerTrackingEventProcessor(
                name,
                org.axonframework.config.Configuration::eventStore,
                configuration ->
                    TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(BATCH)
                        .andEventAvailabilityTimeout(LONGEST_WAIT.toMillis(), MILLISECONDS)
                        // From the first event, and not as a replay: rebuilds are our own.
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken))
            .registerHandlerInterceptor(name, configuration -> handler::writeAfterLast)
            .registerDeadLetterQueue(name, configuration -> queue)
            .registerDeadLetterPolicy(name, configuration -> new DeadLetterPolicy(name))
            // Most aggregates have no letters: the queue is not asked about these.
            .registerDeadLetteringEventHandlerInvokerConfiguration(
                name, (configuration, invoker) -> invoker.enableSequenceIdentifierCache());
      }
    };
  }
}
