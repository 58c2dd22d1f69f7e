package org.calmtrace.ledger.check.watch;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state in the collection {@code checks}, one document for all processes. It is taken before a
 * slice and given back after it, each time only if nobody else has changed it meanwhile.
 */
final class CheckStore {

  private static final Logger log = LoggerFactory.getLogger(CheckStore.class);

  private static final String COLLECTION = "checks";
  private static final BsonString ID = new BsonString("ledger");
  private static final String VERSION = "version";
  private static final String NEXT_AT = "nextAt";
  private static final String STATE = "state";
  private static final int DUPLICATE_KEY = 11_000;

  private final MongoCollection<BsonDocument> checks;

  /**
   * @param derived how what can be made again is written
   */
  CheckStore(MongoDatabase database, WriteConcern derived) {
    checks = database.getCollection(COLLECTION, BsonDocument.class).withWriteConcern(derived);
  }

  /**
   * The right to make the next slice.
   *
   * @param state the state before it; none before the first, or if what is stored is none
   */
  record Turn(long version, Optional<CheckState> state) {}

  /** The state, to be shown: without what only the next slice needs. */
  Optional<CheckState> shown() {
    BsonDocument stored =
        checks
            .find(eq("_id", ID))
            .projection(
                Projections.exclude(
                    "state.front.tiles",
                    "state.front.range",
                    "state.again.tiles",
                    "state.again.range"))
            .first();
    return stored == null ? Optional.empty() : state(stored);
  }

  private static Optional<CheckState> state(BsonDocument stored) {
    try {
      return stored.containsKey(STATE)
          ? Optional.of(CheckStateCodec.state(stored.getDocument(STATE)))
          : Optional.empty();
    } catch (BsonInvalidOperationException | IllegalArgumentException e) {
      log.warn("What is stored of the last check of the ledger cannot be read; it begins anew", e);
      return Optional.empty();
    }
  }

  /**
   * Takes the turn if it is due and nobody else is faster.
   *
   * @param within how long nobody else will take it
   */
  Optional<Turn> take(Instant now, Duration within) {
    BsonDocument stored = checks.find(eq("_id", ID)).first();
    if (stored == null) {
      return create(now.plus(within))
          ? Optional.of(new Turn(1, Optional.empty()))
          : Optional.empty();
    }
    BsonValue version = stored.get(VERSION, BsonNull.VALUE);
    long next = version instanceof BsonInt64 number ? number.getValue() + 1 : 1;
    boolean due =
        !(stored.get(NEXT_AT) instanceof BsonDateTime at) || at.getValue() <= now.toEpochMilli();
    boolean taken =
        due
            && checks
                    .updateOne(
                        at(version),
                        Updates.combine(
                            Updates.set(NEXT_AT, new BsonDateTime(now.plus(within).toEpochMilli())),
                            Updates.set(VERSION, next)))
                    .getModifiedCount()
                == 1;
    return taken ? Optional.of(new Turn(next, state(stored))) : Optional.empty();
  }

  private boolean create(Instant nextAt) {
    try {
      checks.insertOne(
          new BsonDocument("_id", ID)
              .append(VERSION, new BsonInt64(1))
              .append(NEXT_AT, new BsonDateTime(nextAt.toEpochMilli())));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCode() == DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private static Bson at(BsonValue version) {
    return and(eq("_id", ID), eq(VERSION, version));
  }

  /**
   * Keeps the state after a slice.
   *
   * @return false if somebody else has taken the turn meanwhile, for it took too long
   */
  boolean keep(Turn turn, CheckState after, Instant nextAt) {
    BsonDocument document =
        new BsonDocument("_id", ID)
            .append(VERSION, new BsonInt64(turn.version() + 1))
            .append(NEXT_AT, new BsonDateTime(nextAt.toEpochMilli()))
            .append(STATE, CheckStateCodec.document(after));
    return checks.replaceOne(at(new BsonInt64(turn.version())), document).getModifiedCount() == 1;
  }
}
