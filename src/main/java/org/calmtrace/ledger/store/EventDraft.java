package org.calmtrace.ledger.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.calmtrace.ledger.note.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits for its position. All that does not depend on the position is done here, in
 * the caller's thread, the hash of the content above all.
 */
record EventDraft(
    String id,
    String type,
    String revision,
    String aggregateId,
    @Nullable String aggregateType,
    long sequence,
    Instant timestamp,
    String payload,
    String meta,
    byte[] salt,
    String contentHash) {

  /**
   * @throws EventStoreException if a header field holds a line break, for lines are what is hashed
   */
  static EventDraft of(
      String id,
      String type,
      String revision,
      String aggregateId,
      @Nullable String aggregateType,
      long sequence,
      Instant timestamp,
      String payload,
      String meta,
      byte[] salt) {
    requireOneLine("event identifier", id);
    requireOneLine("event type", type);
    requireOneLine("revision", revision);
    requireOneLine("aggregate identifier", aggregateId);
    requireOneLine("aggregate type", aggregateType);
    return new EventDraft(
        id,
        type,
        revision,
        aggregateId,
        aggregateType,
        sequence,
        timestamp.truncatedTo(ChronoUnit.MILLIS),
        payload,
        meta,
        salt,
        Leaf.contentHash(salt, payload, meta));
  }

  private static void requireOneLine(String what, @Nullable String value) {
    if (value != null && (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0)) {
      throw new EventStoreException("The " + what + " holds a line break and cannot be stored");
    }
  }

  String key() {
    return StoredEvent.key(aggregateId, sequence);
  }

  /** What the tree commits to if the event comes to stand there. */
  Leaf leaf(long position) {
    return new Leaf(
        position, id, type, revision, aggregateType, aggregateId, sequence, timestamp, contentHash);
  }

  StoredEvent at(long position) {
    return new StoredEvent(
        id,
        type,
        revision,
        aggregateId,
        aggregateType,
        sequence,
        timestamp,
        payload,
        meta,
        salt,
        leaf(position).hash());
  }
}
