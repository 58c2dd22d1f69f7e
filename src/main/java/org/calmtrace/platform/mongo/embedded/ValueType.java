package org.calmtrace.platform.mongo.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * One BSON value as a key of the file. Keys stand in MongoDB's order of values, so that reading a
 * map from one key to another is reading a range of identifiers.
 */
final class ValueType extends BasicDataType<Object> {

  static final ValueType INSTANCE = new ValueType();

  private static final ValueComparator ORDER = ValueComparator.ascWithoutListHandling();

  private static final byte MISSING = 0;
  private static final byte LONG = 1;
  private static final byte TEXT = 2;
  private static final byte OTHER = 3;

  private ValueType() {}

  @Override
  public int compare(Object a, Object b) {
    return ORDER.compare(a, b);
  }

  @Override
  public int getMemory(Object value) {
    return DocumentType.memory(value);
  }

  @Override
  public void write(WriteBuffer to, @Nullable Object value) {
    if (value instanceof Missing) {
      to.put(MISSING);
    } else if (value instanceof Long number) {
      to.put(LONG).putLong(number);
    } else if (value instanceof String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      to.put(TEXT).putVarInt(bytes.length).put(bytes);
    } else {
      DocumentType.INSTANCE.write(to.put(OTHER), new Document("", value));
    }
  }

  @Override
  public @Nullable Object read(ByteBuffer from) {
    byte kind = from.get();
    return switch (kind) {
      case MISSING -> Missing.getInstance();
      case LONG -> from.getLong();
      case TEXT -> readText(from);
      case OTHER -> DocumentType.INSTANCE.read(from).get("");
      default -> throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "Key {0}", kind);
    };
  }

  private static String readText(ByteBuffer from) {
    byte[] bytes = new byte[DataUtils.readVarInt(from)];
    from.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public Object[] createStorage(int size) {
    return new Object[size];
  }
}
