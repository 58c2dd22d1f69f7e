package org.calmtrace.ledger.projections;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static org.calmtrace.ledger.projections.StoredLetter.CAUSE;
import static org.calmtrace.ledger.projections.StoredLetter.GROUP;
import static org.calmtrace.ledger.projections.StoredLetter.PLACE;
import static org.calmtrace.ledger.projections.StoredLetter.POSITION;
import static org.calmtrace.ledger.projections.StoredLetter.SEQUENCE;
import static org.calmtrace.ledger.projections.StoredLetter.TRIED;
import static org.calmtrace.ledger.projections.StoredLetter.TRIED_AT;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.deadletter.Cause;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** The dead letters of all generations of all projections, one document each. */
final class StoredLetters {

  private static final List<IndexModel> INDEXES =
      List.of(
          new IndexModel(ascending(GROUP, POSITION)),
          new IndexModel(ascending(GROUP, SEQUENCE, POSITION)));

  private final MongoCollection<BsonDocument> letters;

  StoredLetters(MongoDatabase database) {
    letters = database.getCollection("letters", BsonDocument.class);
  }

  /** Where the server has such. */
  void makeIndexes() {
    letters.createIndexes(INDEXES);
  }

  /** Does nothing if the letter is there: a batch that comes again brings it again. */
  void add(StoredLetter letter) {
    Bson same = eq("_id", letter.id());
    if (letters.find(same).first() == null) {
      letters.replaceOne(same, letter.document(), new ReplaceOptions().upsert(true));
    }
  }

  void remove(String group, long position) {
    letters.deleteOne(one(group, position));
  }

  /** Returns whether the letter was still there. */
  boolean failedAgain(String group, long position, Cause cause, Instant when) {
    Bson update =
        Updates.combine(
            Updates.inc(TRIED, 1),
            Updates.set(TRIED_AT, when),
            Updates.set(CAUSE, cause.type()),
            Updates.set(PLACE, cause.message()));
    return letters.updateOne(one(group, position), update).getMatchedCount() > 0;
  }

  void clear(String group) {
    letters.deleteMany(eq(GROUP, group));
  }

  long count(String group) {
    return letters.countDocuments(eq(GROUP, group));
  }

  long count(String group, String sequence) {
    return letters.countDocuments(of(group, sequence));
  }

  /** Whether the aggregate has a letter up to {@code position}. */
  boolean holdsUp(String group, String sequence, long position) {
    return letters.find(and(of(group, sequence), lte(POSITION, position))).first() != null;
  }

  /** In the order of the ledger. */
  List<StoredLetter> list(String group, int most) {
    return letters
        .find(eq(GROUP, group))
        .sort(ascending(POSITION))
        .limit(most)
        .map(StoredLetter::of)
        .into(new ArrayList<>());
  }

  List<StoredLetter> list(String group, String sequence) {
    return letters
        .find(of(group, sequence))
        .sort(ascending(POSITION))
        .map(StoredLetter::of)
        .into(new ArrayList<>());
  }

  Optional<StoredLetter> first(String group, String sequence) {
    return Optional.ofNullable(
            letters.find(of(group, sequence)).sort(ascending(POSITION)).limit(1).first())
        .map(StoredLetter::of);
  }

  /** The aggregates that have letters, by their first one. */
  Set<String> sequences(String group) {
    return letters
        .find(eq(GROUP, group))
        .sort(ascending(POSITION))
        .projection(Projections.include(SEQUENCE))
        .map(document -> document.getString(SEQUENCE).getValue())
        .into(new LinkedHashSet<>());
  }

  private static Bson one(String group, long position) {
    return eq("_id", group + "/" + position);
  }

  private static Bson of(String group, String sequence) {
    return and(eq(GROUP, group), eq(SEQUENCE, sequence));
  }
}
