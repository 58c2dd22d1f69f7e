package org.calmtrace.ledger.store;

import java.time.Instant;
import org.calmtrace.ledger.note.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * One event inside a commit, field for field as {@code docs/reference/ledger-format.md} describes
 * it.
 *
 * @param id the event's identifier, unique in the ledger
 * @param type logical name, e.g. {@code incident.reported}
 * @param revision of the payload's shape; empty if the type has none
 * @param aggregateId whose stream it is in; the event's own identifier if it belongs to none
 * @param aggregateType e.g. {@code Incident}; null if the event belongs to no aggregate
 * @param sequence in its aggregate, from 0
 * @param timestamp cut to milliseconds
 * @param payload JSON text
 * @param meta JSON text
 * @param salt 16 random bytes that keep the content from being guessed from its hash
 * @param leaf the event's leaf hash, 32 bytes
 */
record StoredEvent(
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
    byte[] leaf) {

  /** What the tree commits to, made anew from what is stored. */
  Leaf leafAt(long position) {
    return new Leaf(
        position,
        id,
        type,
        revision,
        aggregateType,
        aggregateId,
        sequence,
        timestamp,
        Leaf.contentHash(salt, payload, meta));
  }

  /** Characters of what it holds: what keeps events in memory counts them. */
  int weight() {
    return payload.length() + meta.length();
  }

  /** The unique key that makes an aggregate's versions exclusive. */
  String key() {
    return key(aggregateId, sequence);
  }

  static String key(String aggregateId, long sequence) {
    return aggregateId + "/" + sequence;
  }
}
