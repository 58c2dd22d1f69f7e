package org.calmtrace.ledger.check;

import org.bson.ByteBuf;
import org.bson.RawBsonDocument;

/**
 * Where a document that was read lies in memory.
 *
 * @param array not to be changed
 */
record Bytes(byte[] array, int from, int length) {

  static Bytes of(RawBsonDocument document) {
    ByteBuf buffer = document.getByteBuffer();
    return new Bytes(buffer.array(), buffer.position(), buffer.remaining());
  }
}
