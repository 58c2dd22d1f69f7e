package org.calmtrace.ledger.check;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The fields that an event is stored with, in the order in which they are written. */
enum StoredField {
  KEY("key", BsonFields.TEXT),
  ID("id", BsonFields.TEXT),
  TYPE("type", BsonFields.TEXT),
  REV("rev", BsonFields.TEXT),
  AGG("agg", BsonFields.TEXT),
  /** Absent if the event is in no aggregate's stream. */
  AGG_TYPE("aggType", BsonFields.TEXT),
  SEQ("seq", BsonFields.INT64),
  TS("ts", BsonFields.DATE),
  PAYLOAD("payload", BsonFields.TEXT),
  META("meta", BsonFields.TEXT),
  SALT("salt", BsonFields.BINARY),
  LEAF("leaf", BsonFields.BINARY);

  final String field;
  final byte[] bytes;
  final int type;

  StoredField(String field, int type) {
    this.field = field;
    this.bytes = field.getBytes(UTF_8);
    this.type = type;
  }
}
