package org.calmtrace.ledger.projections;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * What the events of one batch ask a projection to write, in order. Of several replacements of one
 * document only the last is sent: a projection's newer document stands wherever its older one
 * would, and makes up for all that was to happen to it before.
 */
final class Writes {

  private static final BulkWriteOptions IN_ORDER = new BulkWriteOptions().ordered(true);

  private final SequencedCollection<Identical> models = new LinkedHashSet<>();
  private final Map<BsonValue, Identical> replacements = new HashMap<>();

  /** Two writes that look alike are still two. */
  private static final class Identical {

    private final WriteModel<BsonDocument> model;

    Identical(WriteModel<BsonDocument> model) {
      this.model = model;
    }
  }

  void addAll(List<WriteModel<BsonDocument>> asked) {
    for (WriteModel<BsonDocument> model : asked) {
      Identical added = new Identical(model);
      models.add(added);
      if (model instanceof ReplaceOneModel<BsonDocument> replace
          && replace.getReplacement().get("_id") instanceof BsonValue id) {
        Identical before = replacements.put(id, added);
        if (before != null) {
          models.remove(before);
        }
      }
    }
  }

  int size() {
    return models.size();
  }

  /** Writes all, and forgets it. */
  void flush(MongoCollection<BsonDocument> target) {
    if (!models.isEmpty()) {
      target.bulkWrite(models.stream().map(each -> each.model).toList(), IN_ORDER);
      models.clear();
      replacements.clear();
    }
  }
}
