package org.calmtrace.ledger.projections;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.calmtrace.ledger.Change;

/**
 * What the events of one batch change, gathered: of a document that is put several times only the
 * last is made and sent, since it stands wherever an older one would.
 */
final class Writes {

  private static final BulkWriteOptions IN_ORDER = new BulkWriteOptions().ordered(true);

  private final List<WriteModel<BsonDocument>> others = new ArrayList<>();
  private final Map<String, Last> puts = new LinkedHashMap<>();

  /**
   * The newest of a document.
   *
   * @param opened whether the event that makes the document is in this batch
   */
  private record Last(Change.Put put, boolean opened) {

    Last then(Last next) {
      return new Last(next.put, opened || next.opened);
    }
  }

  void addAll(List<Change> changes) {
    for (Change change : changes) {
      switch (change) {
        case Change.Write write -> others.add(write.model());
        case Change.Put put -> puts.merge(put.id(), new Last(put, put.first()), Last::then);
      }
    }
  }

  int size() {
    return others.size() + puts.size();
  }

  void clear() {
    others.clear();
    puts.clear();
  }

  /** What is sent to a collection that others may have written to before: after a crash, we. */
  List<WriteModel<BsonDocument>> again() {
    List<WriteModel<BsonDocument>> models = new ArrayList<>(others);
    for (Last last : puts.values()) {
      BsonDocument document = document(last.put);
      if (last.opened) {
        models.add(addition(last.put, document));
      }
      if (!last.put.first()) {
        models.add(replacement(last.put, document));
      }
    }
    return models;
  }

  /** What is sent to a collection that nobody has written to but this run, from the first event. */
  List<WriteModel<BsonDocument>> anew() {
    List<WriteModel<BsonDocument>> models = new ArrayList<>(others);
    for (Last last : puts.values()) {
      BsonDocument document = document(last.put);
      models.add(
          last.opened
              ? new InsertOneModel<>(document.append("_id", new BsonString(last.put.id())))
              : replacement(last.put, document));
    }
    return models;
  }

  static void send(List<WriteModel<BsonDocument>> models, MongoCollection<BsonDocument> target) {
    if (!models.isEmpty()) {
      target.bulkWrite(models, IN_ORDER);
    }
  }

  private static BsonDocument document(Change.Put put) {
    BsonDocument document = put.content().get();
    return document.append(Change.POSITION, new BsonInt64(put.position()));
  }

  private static WriteModel<BsonDocument> addition(Change.Put put, BsonDocument document) {
    return new UpdateOneModel<>(
        Filters.eq("_id", put.id()),
        new BsonDocument("$setOnInsert", document),
        new UpdateOptions().upsert(true));
  }

  private static WriteModel<BsonDocument> replacement(Change.Put put, BsonDocument document) {
    BsonDocument whole = new BsonDocument("_id", new BsonString(put.id()));
    whole.putAll(document);
    return new ReplaceOneModel<>(
        Filters.and(Filters.eq("_id", put.id()), Filters.lt(Change.POSITION, put.position())),
        whole);
  }
}
