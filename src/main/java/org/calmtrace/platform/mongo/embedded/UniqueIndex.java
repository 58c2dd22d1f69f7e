package org.calmtrace.platform.mongo.embedded;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A unique index in a map of its own: from key to identifier. */
final class UniqueIndex extends AbstractUniqueIndex<Object> {

  private final MVMap<KeyValue, Object> identifiers;

  UniqueIndex(
      String name, List<IndexKey> keys, boolean sparse, MVMap<KeyValue, Object> identifiers) {
    super(name, keys, sparse);
    this.identifiers = identifiers;
  }

  @Override
  protected @Nullable Object getPosition(KeyValue key) {
    return identifiers.get(key);
  }

  @Override
  protected boolean putKeyPosition(KeyValue key, Object identifier) {
    return identifiers.putIfAbsent(key, Missing.ofNullable(identifier)) == null;
  }

  @Override
  protected @Nullable Object removeDocument(KeyValue key) {
    return identifiers.remove(key);
  }

  @Override
  protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
    return identifiers.entrySet();
  }

  @Override
  public void drop() {
    identifiers.clear();
  }

  @Override
  public long getCount() {
    return identifiers.sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }
}
