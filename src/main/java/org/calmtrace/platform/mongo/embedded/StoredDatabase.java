package org.calmtrace.platform.mongo.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * One database in the file. A collection is a map from identifier to document, a unique index a map
 * from key to identifier.
 */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Object> {

  /** The backend finds its databases again by this beginning of a map's name. */
  private static final String DOCUMENTS = "databases.";

  private static final String ID_INDEX = "_id_";

  private final MVStore store;

  StoredDatabase(String name, MVStore store, CursorRegistry cursors) {
    super(name, cursors);
    this.store = store;
    initializeNamespacesAndIndexes();
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
    return new StoredCollection(this, name, options, documents(name), cursorRegistry);
  }

  @Override
  protected Index<Object> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return name.equals(ID_INDEX)
        ? new IdIndex(name, keys, documents(collection))
        : new UniqueIndex(name, keys, sparse, identifiers(collection, name));
  }

  /** Queries by other fields read the whole collection: fine for the size that this is for. */
  @Override
  protected Index<Object> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new EmptyIndex<>(name, keys);
  }

  private MVMap<Object, Document> documents(String collection) {
    return store.openMap(
        documentsName(collection),
        new MVMap.Builder<Object, Document>()
            .keyType(ValueType.INSTANCE)
            .valueType(DocumentType.INSTANCE));
  }

  private MVMap<KeyValue, Object> identifiers(String collection, String index) {
    return store.openMap(
        indexName(collection, index),
        new MVMap.Builder<KeyValue, Object>()
            .keyType(KeyType.INSTANCE)
            .valueType(ValueType.INSTANCE));
  }

  private String documentsName(String collection) {
    return DOCUMENTS + getFullCollectionNamespace(collection);
  }

  private String indexName(String collection, String index) {
    return indexNameOf(getFullCollectionNamespace(collection), index);
  }

  private static String indexNameOf(String namespace, String index) {
    return namespace + "._index_" + index;
  }

  @Override
  protected void dropIndex(MongoCollection<Object> collection, String name) {
    super.dropIndex(collection, name);
    store.removeMap(indexName(collection.getCollectionName(), name));
  }

  @Override
  public void dropCollection(String collection, Oplog oplog) {
    super.dropCollection(collection, oplog);
    store.removeMap(documentsName(collection));
  }

  @Override
  public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
    String oldNamespace = collection.getFullName();
    super.moveCollection(from, collection, newName);
    rename(DOCUMENTS + oldNamespace, documentsName(newName));
    for (Index<?> index : collection.getIndexes()) {
      rename(indexNameOf(oldNamespace, index.getName()), indexName(newName, index.getName()));
    }
  }

  private void rename(String oldName, String newName) {
    if (store.hasMap(oldName)) {
      store.renameMap(store.openMap(oldName), newName);
    }
  }

  @Override
  protected long getStorageSize() {
    return store.getFileStore().size();
  }

  @Override
  protected long getFileSize() {
    return getStorageSize();
  }
}
