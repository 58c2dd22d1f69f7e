package org.calmtrace.ledger.projections;

import java.time.Instant;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.calmtrace.ledger.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it is stored. It names its event by the position and holds nothing of what the
 * event says: the ledger has it.
 *
 * @param group the generation of the projection, e.g. {@code register.1}
 * @param sequence the aggregate, whose letters go in order
 * @param tried how often the event was tried; 0 if it only waits behind another
 */
record StoredLetter(
    String group,
    String sequence,
    long position,
    String type,
    Instant enqueuedAt,
    @Nullable Instant triedAt,
    int tried,
    @Nullable Cause cause) {

  static final String GROUP = "group";
  static final String SEQUENCE = "sequence";
  static final String POSITION = "pos";
  static final String TRIED = "tried";
  static final String TRIED_AT = "triedAt";
  static final String CAUSE = "cause";
  static final String PLACE = "at";

  private static final String TYPE = "type";
  private static final String ENQUEUED_AT = "enqueuedAt";

  /** One letter for an event, however often a batch brings it. */
  String id() {
    return group + "/" + position;
  }

  BsonDocument document() {
    BsonDocument document =
        new BsonDocument(GROUP, new BsonString(group))
            .append(SEQUENCE, new BsonString(sequence))
            .append(POSITION, new BsonInt64(position))
            .append(TYPE, new BsonString(type))
            .append(ENQUEUED_AT, new BsonDateTime(enqueuedAt.toEpochMilli()))
            .append(TRIED, new BsonInt32(tried));
    if (triedAt != null) {
      document.append(TRIED_AT, new BsonDateTime(triedAt.toEpochMilli()));
    }
    if (cause != null) {
      document
          .append(CAUSE, new BsonString(cause.type()))
          .append(PLACE, new BsonString(cause.message()));
    }
    return document;
  }

  static StoredLetter of(BsonDocument document) {
    return new StoredLetter(
        document.getString(GROUP).getValue(),
        document.getString(SEQUENCE).getValue(),
        document.getNumber(POSITION).longValue(),
        document.getString(TYPE).getValue(),
        Instant.ofEpochMilli(document.getDateTime(ENQUEUED_AT).getValue()),
        document.containsKey(TRIED_AT)
            ? Instant.ofEpochMilli(document.getDateTime(TRIED_AT).getValue())
            : null,
        document.getNumber(TRIED).intValue(),
        document.containsKey(CAUSE)
            ? new ThrowableCause(
                document.getString(CAUSE).getValue(), document.getString(PLACE).getValue())
            : null);
  }

  DeadLetter shown() {
    return new DeadLetter(
        position,
        type,
        sequence,
        cause == null ? null : new DeadLetter.Cause(cause.type(), cause.message()),
        enqueuedAt,
        triedAt,
        tried);
  }
}
