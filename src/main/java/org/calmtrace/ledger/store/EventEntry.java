package org.calmtrace.ledger.store;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** A stored event in the shape that Axon reads. */
record EventEntry(StoredEvent event) implements DomainEventData<String> {

  @Override
  @SuppressWarnings("NullAway") // Axon, which declares nothing, expects null without an aggregate
  public @Nullable String getType() {
    return event.aggregateType();
  }

  @Override
  public String getAggregateIdentifier() {
    return event.aggregateId();
  }

  @Override
  public long getSequenceNumber() {
    return event.sequence();
  }

  @Override
  public String getEventIdentifier() {
    return event.id();
  }

  @Override
  public Instant getTimestamp() {
    return event.timestamp();
  }

  @Override
  @SuppressWarnings("NullAway") // a type without revision has none
  public SerializedObject<String> getPayload() {
    return new SimpleSerializedObject<>(
        event.payload(),
        String.class,
        event.type(),
        event.revision().isEmpty() ? null : event.revision());
  }

  @Override
  public SerializedObject<String> getMetaData() {
    return new SerializedMetaData<>(event.meta(), String.class);
  }
}
