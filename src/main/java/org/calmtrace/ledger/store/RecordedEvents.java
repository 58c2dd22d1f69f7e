package org.calmtrace.ledger.store;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.EventType;
import org.calmtrace.ledger.EventTypes;
import org.calmtrace.ledger.RecordedEvent;

/** Turns what Axon reads into what our readers are given. */
public final class RecordedEvents {

  private final EventTypes types;

  public RecordedEvents(EventTypes types) {
    this.types = types;
  }

  /**
   * @throws IllegalArgumentException if the message does not come from the ledger
   */
  public RecordedEvent<?> of(EventMessage<?> message) {
    if (!(message instanceof TrackedEventMessage<?> tracked)) {
      throw new IllegalArgumentException("Not read from the ledger: " + message.getIdentifier());
    }
    boolean domain = message instanceof DomainEventMessage<?>;
    return new RecordedEvent<>(
        tracked.trackingToken().position().orElseThrow(),
        domain ? ((DomainEventMessage<?>) message).getSequenceNumber() : 0,
        message.getIdentifier(),
        typeOf(message),
        aggregateOf(message),
        message.getPayload(),
        Author.from(message.getMetaData(), message.getTimestamp()),
        message.getTimestamp());
  }

  /** The stored name of its type; it can be told also where the payload cannot be read. */
  public String typeOf(EventMessage<?> message) {
    return types
        .of(message.getPayloadType())
        .map(EventType::name)
        .orElse(message.getPayloadType().getName());
  }

  /** Whose stream it is in: its own where it has no aggregate. */
  public static String aggregateOf(EventMessage<?> message) {
    return message instanceof DomainEventMessage<?> domain
        ? domain.getAggregateIdentifier()
        : message.getIdentifier();
  }
}
