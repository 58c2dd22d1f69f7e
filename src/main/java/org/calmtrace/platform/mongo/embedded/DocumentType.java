package org.calmtrace.platform.mongo.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** A document in the file: its BSON, which is a third of what Java's serialization makes of it. */
final class DocumentType extends BasicDataType<Document> {

  static final DocumentType INSTANCE = new DocumentType();

  private DocumentType() {}

  @Override
  public int getMemory(Document document) {
    return memory(document);
  }

  /** Roughly how many bytes the value takes in memory; never less than it takes as BSON. */
  static int memory(@Nullable Object value) {
    if (value instanceof Document document) {
      int sum = 64;
      for (var field : document.entrySet()) {
        sum += 56 + field.getKey().length() + memory(field.getValue());
      }
      return sum;
    }
    if (value instanceof Collection<?> values) {
      int sum = 64;
      for (Object each : values) {
        sum += memory(each);
      }
      return sum;
    }
    if (value instanceof String text) {
      return 48 + 3 * text.length();
    }
    return value instanceof BinData bytes ? 48 + bytes.getData().length : 24;
  }

  @Override
  public void write(WriteBuffer to, Document document) {
    ByteBuf bytes = Unpooled.buffer(1024);
    BsonEncoder.encodeDocument(document, bytes);
    to.put(bytes.nioBuffer());
  }

  @Override
  public Document read(ByteBuffer from) {
    ByteBuf bytes = Unpooled.wrappedBuffer(from.slice());
    Document document = BsonDecoder.decodeBson(bytes);
    from.position(from.position() + bytes.readerIndex());
    return document;
  }

  @Override
  public Document[] createStorage(int size) {
    return new Document[size];
  }
}
