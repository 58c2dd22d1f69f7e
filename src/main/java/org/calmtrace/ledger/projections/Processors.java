package org.calmtrace.ledger.projections;

import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.platform.RefusedException;

/** Axon's processors by the names of their projections; asked for late, they need our beans. */
final class Processors {

  private final Supplier<EventProcessingConfiguration> configuration;

  Processors(Supplier<EventProcessingConfiguration> configuration) {
    this.configuration = configuration;
  }

  /**
   * @throws RefusedException if there is none by that name, or if another process runs it
   */
  TrackingEventProcessor running(String name) {
    TrackingEventProcessor processor =
        configuration
            .get()
            .eventProcessor(name, TrackingEventProcessor.class)
            .orElseThrow(() -> unknown(name));
    if (processor.processingStatus().isEmpty()) {
      throw RefusedException.of(LedgerRefusal.PROJECTION_RUNS_ELSEWHERE, name);
    }
    return processor;
  }

  SequencedDeadLetterProcessor<EventMessage<?>> deadLetters(String name) {
    return configuration.get().sequencedDeadLetterProcessor(name).orElseThrow(() -> unknown(name));
  }

  private static RefusedException unknown(String name) {
    return RefusedException.of(LedgerRefusal.PROJECTION_UNKNOWN, name);
  }
}
