package org.calmtrace.ledger.store;

import java.time.Instant;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;

/** A stored event without an aggregate, with its place, in the shape that Axon reads. */
record TrackedEntry(TrackingToken trackingToken, EventEntry entry)
    implements TrackedEventData<String> {

  @Override
  public String getEventIdentifier() {
    return entry.getEventIdentifier();
  }

  @Override
  public Instant getTimestamp() {
    return entry.getTimestamp();
  }

  @Override
  public SerializedObject<String> getMetaData() {
    return entry.getMetaData();
  }

  @Override
  public SerializedObject<String> getPayload() {
    return entry.getPayload();
  }
}
