package org.calmtrace.platform.mongo.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection as a map in the order of identifiers. What goes by identifier or by a unique key
 * goes by key; everything else reads the collection.
 *
 * <p>The superclass lets writing commands hold the collection's monitor. Readers do without: a map
 * gives them an unchanging picture, and a stored document is never changed, only replaced.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {

  private static final Set<String> ID_ONLY = Set.of("_id");
  private static final Document NO_CONDITION = new Document();

  private final MVMap<Object, Document> documents;

  StoredCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, Document> documents,
      CursorRegistry cursors) {
    super(database, name, options, cursors);
    this.documents = documents;
  }

  /** As the superclass does, but without the monitor. */
  @Override
  public QueryResult handleQuery(QueryParameters asked) {
    Document selector = asked.getQuerySelector();
    boolean marked = selector.containsKey("$query");
    return queryDocuments(
        selector.get(marked ? "$query" : "query") instanceof Document query ? query : selector,
        (Document) selector.get(marked ? "$orderby" : "orderby"),
        asked.getNumberToSkip(),
        asked.getLimit(),
        asked.getBatchSize(),
        asked.getProjection());
  }

  /** Within a writing command the documents are copies, for the superclass changes them. */
  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document sort,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    QueryResult found = find(query, sort, skip, limit, batchSize, fields);
    return Thread.holdsLock(this)
        ? new QueryResult(found.collectDocuments().stream().map(Document::cloneDeeply).toList())
        : found;
  }

  private QueryResult find(
      Document query,
      @Nullable Document sort,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    IdBounds bounds = bounds(query);
    Index<Object> index = bounds.areAll() ? indexFor(query) : null;
    if (index != null) {
      return matchDocumentsFromStream(
          byKey(index, query), query, sort, skip, limit, batchSize, fields);
    }
    if (isOrderOfMap(sort)) {
      var range = new IdScan.Range(bounds, isBackwards(sort), skip, limit);
      return answer(scan(range, query, fields), batchSize);
    }
    List<Document> matching = scan(new IdScan.Range(bounds, false, 0, 0), query, null).takeAll();
    return matchDocumentsFromStream(
        matching.stream(), NO_CONDITION, sort, skip, limit, batchSize, fields);
  }

  private static boolean isOrderOfMap(@Nullable Document sort) {
    return sort == null
        || sort.isEmpty()
        || sort.keySet().iterator().next().equals("$natural")
        || sort.keySet().equals(ID_ONLY);
  }

  private static boolean isBackwards(@Nullable Document sort) {
    return sort != null
        && !sort.isEmpty()
        && sort.values().iterator().next() instanceof Number direction
        && direction.intValue() < 0;
  }

  private IdBounds bounds(Document query) {
    return getIdField() == null ? IdBounds.ALL : IdBounds.of(query, getIdField());
  }

  private @Nullable Index<Object> indexFor(Document query) {
    return getIndexes().stream().filter(each -> each.canHandle(query)).findFirst().orElse(null);
  }

  /**
   * Under the monitor, so that of several keys asked for at once none is looked up before and
   * another after the same writing command. A document that holds several of the keys is found
   * once, as elsewhere.
   */
  private synchronized Stream<Document> byKey(Index<Object> index, Document query) {
    Set<Object> ids = new LinkedHashSet<>();
    index.getPositions(query).forEach(ids::add);
    return ids.stream().map(documents::get).toList().stream();
  }

  private IdScan scan(IdScan.Range range, Document query, @Nullable Document fields) {
    return new IdScan(
        cursorRegistry.generateCursorId(),
        documents,
        range,
        query.isEmpty() ? each -> true : each -> documentMatchesQuery(each, query),
        batch -> project(batch, fields));
  }

  private List<Document> project(List<Document> batch, @Nullable Document fields) {
    return fields == null || fields.isEmpty()
        ? batch
        : matchDocumentsFromStream(batch.stream(), NO_CONDITION, null, 0, 0, 0, fields)
            .collectDocuments();
  }

  /** Callers inside the server name no batch size and get everything. */
  private QueryResult answer(IdScan scan, int batchSize) {
    if (batchSize == 0) {
      return new QueryResult(scan.takeAll());
    }
    List<Document> first = scan.takeDocuments(batchSize);
    if (scan.isEmpty()) {
      return new QueryResult(first);
    }
    cursorRegistry.add(scan);
    return new QueryResult(first, scan);
  }

  /** Every way of asking goes through {@link #queryDocuments}. */
  @Override
  protected QueryResult matchDocuments(
      Document query,
      @Nullable Document sort,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    return find(query, sort, skip, limit, batchSize, fields);
  }

  /** A half-built index left behind would be taken for a whole one when it is asked for again. */
  @Override
  public void addIndex(Index<Object> index) {
    try {
      super.addIndex(index);
    } catch (IndexBuildFailedException e) {
      index.drop();
      throw e;
    }
  }

  @Override
  protected Object addDocumentInternal(Document document) {
    Object id =
        getIdField() == null ? new ObjectId() : Missing.ofNullable(document.get(getIdField()));
    documents.put(id, document);
    return id;
  }

  @Override
  protected void handleUpdate(Object id, Document old, Document updated) {
    documents.put(id, updated);
  }

  @Override
  protected void removeDocument(Object id) {
    documents.remove(id);
  }

  @Override
  protected @Nullable Document getDocument(Object id) {
    return documents.get(id);
  }

  @Override
  protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
    return documents.entrySet().stream()
        .map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
  }

  @Override
  public int count() {
    return documents.size();
  }

  /** Nobody asks, and keeping count would be one more write for each document. */
  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int change) {}

  @Override
  protected int getDataSize() {
    return 0;
  }
}
