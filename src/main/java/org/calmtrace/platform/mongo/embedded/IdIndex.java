package org.calmtrace.platform.mongo.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The index of {@code _id}: the documents themselves, which lie in that order. A second map would
 * double the writing and could tell nothing else.
 */
final class IdIndex extends AbstractUniqueIndex<Object> {

  private final MVMap<Object, Document> documents;

  IdIndex(String name, List<IndexKey> keys, MVMap<Object, Document> documents) {
    super(name, keys, false);
    this.documents = documents;
  }

  /** The identifier as it is stored: {@code 5} is asked for, {@code 5L} may be the answer. */
  @Override
  protected @Nullable Object getPosition(KeyValue key) {
    Object wanted = Missing.ofNullable(key.get(0));
    Object stored = documents.floorKey(wanted);
    return stored != null && ValueType.INSTANCE.compare(stored, wanted) == 0 ? stored : null;
  }

  /** The collection has put the document in already. */
  @Override
  public void add(Document document, Object position, MongoCollection<Object> collection) {}

  @Override
  protected boolean putKeyPosition(KeyValue key, Object position) {
    throw new UnsupportedOperationException("An identifier does not change");
  }

  /** The collection takes the document out afterwards. */
  @Override
  protected @Nullable Object removeDocument(KeyValue key) {
    return getPosition(key);
  }

  @Override
  protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
    return () -> documents.keySet().stream().map(id -> Map.entry(new KeyValue(id), id)).iterator();
  }

  @Override
  public long getCount() {
    return documents.sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }
}
