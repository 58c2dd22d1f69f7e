package org.calmtrace.platform.mongo.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** A key of a unique index: the values of its fields, one after the other. */
final class KeyType extends BasicDataType<KeyValue> {

  static final KeyType INSTANCE = new KeyType();

  private KeyType() {}

  @Override
  public int compare(KeyValue a, KeyValue b) {
    int shared = Math.min(a.size(), b.size());
    for (int i = 0; i < shared; i++) {
      int order = ValueType.INSTANCE.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  @Override
  public int getMemory(KeyValue key) {
    return key.stream().mapToInt(DocumentType::memory).sum();
  }

  @Override
  public void write(WriteBuffer to, KeyValue key) {
    to.putVarInt(key.size());
    key.forEach(value -> ValueType.INSTANCE.write(to, value));
  }

  @Override
  public KeyValue read(ByteBuffer from) {
    int size = DataUtils.readVarInt(from);
    List<@Nullable Object> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(ValueType.INSTANCE.read(from));
    }
    return new KeyValue(values);
  }

  @Override
  public KeyValue[] createStorage(int size) {
    return new KeyValue[size];
  }
}
