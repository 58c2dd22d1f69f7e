package org.calmtrace.ledger.projections;

import static com.mongodb.client.model.Filters.eq;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/**
 * Which collection holds a projection now. Each rebuild fills the next generation ({@code
 * register.2}) and is then pointed to, in the collection {@code projections}.
 */
final class Collections {

  /** How long another process may read the generation before. */
  static final Duration REMEMBERED = Duration.ofSeconds(1);

  private final MongoDatabase database;
  private final WriteConcern derived;
  private final MongoCollection<BsonDocument> pointers;
  private final LoadingCache<String, Integer> generations;
  private final Map<String, List<IndexModel>> indexes;

  /**
   * @param derived how projections are written
   * @param indexes by the projection's name; empty on a server that has none
   */
  Collections(MongoDatabase database, WriteConcern derived, Map<String, List<IndexModel>> indexes) {
    this.database = database;
    this.derived = derived;
    this.indexes = Map.copyOf(indexes);
    this.pointers = database.getCollection("projections", BsonDocument.class);
    this.generations =
        Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(this::storedGeneration);
    indexes.keySet().forEach(projection -> index(live(projection), projection));
  }

  /** Makes what is declared and not there; the same again does nothing. */
  private void index(MongoCollection<BsonDocument> collection, String projection) {
    List<IndexModel> declared = indexes.getOrDefault(projection, List.of());
    if (!declared.isEmpty()) {
      collection.createIndexes(declared);
    }
  }

  private Integer storedGeneration(String projection) {
    BsonDocument pointer = pointers.find(eq("_id", projection)).first();
    return pointer == null ? 1 : pointer.getNumber("generation").intValue();
  }

  MongoCollection<BsonDocument> live(String projection) {
    return generation(projection, generations.get(projection));
  }

  /** Names the live generation, e.g. {@code register.2}: its collection and its dead letters. */
  String liveName(String projection) {
    return name(projection, generations.get(projection));
  }

  /** The collection that a rebuild fills: empty, whatever an interrupted one left there. */
  MongoCollection<BsonDocument> next(String projection) {
    MongoCollection<BsonDocument> next = generation(projection, storedGeneration(projection) + 1);
    next.drop();
    index(next, projection);
    return next;
  }

  /**
   * From here on readers and the live processor use the next generation. Answers the one before,
   * which others may still read for as long as they {@linkplain #REMEMBERED remember}.
   */
  MongoCollection<BsonDocument> switchToNext(String projection) {
    int before = storedGeneration(projection);
    pointers.replaceOne(
        eq("_id", projection),
        new BsonDocument("_id", new BsonString(projection))
            .append("generation", new BsonInt32(before + 1)),
        new ReplaceOptions().upsert(true));
    generations.put(projection, before + 1);
    return generation(projection, before);
  }

  private MongoCollection<BsonDocument> generation(String projection, int generation) {
    return database
        .getCollection(name(projection, generation), BsonDocument.class)
        .withWriteConcern(derived);
  }

  private static String name(String projection, int generation) {
    return projection + "." + generation;
  }
}
