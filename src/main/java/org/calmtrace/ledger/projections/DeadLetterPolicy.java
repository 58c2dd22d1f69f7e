package org.calmtrace.ledger.projections;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.calmtrace.ledger.store.StoreFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts aside whatever a projection does not understand, and says so in the log without words. A
 * store that does not answer, or a thread that is to stop, is no fault of the event: the batch
 * fails and comes again.
 */
record DeadLetterPolicy(String projection) implements EnqueuePolicy<EventMessage<?>> {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterPolicy.class);

  @Override
  public EnqueueDecision<EventMessage<?>> decide(
      DeadLetter<? extends EventMessage<?>> letter, Throwable failure) {
    if (StoreFailures.saysNothing(failure)) {
      throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }
    ThrowableCause cause = WordlessCause.of(failure);
    report(projection, (TrackedEventMessage<?>) letter.message(), cause);
    return Decisions.enqueue(cause);
  }

  static void report(String projection, TrackedEventMessage<?> event, ThrowableCause cause) {
    LOG.warn(
        "{} cannot take the event at {}: {} {}",
        projection,
        event.trackingToken().position().orElseThrow(),
        cause.type(),
        cause.message());
  }
}
