package org.calmtrace.ledger.check;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.calmtrace.ledger.merkle.CompactRange;
import org.calmtrace.ledger.note.Leaf;

/**
 * Somebody who can write to the database and knows the format: changes what is stored behind the
 * ledger's back, and can compute every hash anew. Its hashes are made of texts and values, as the
 * reference page describes them, and not as the check makes them.
 */
public final class Tampering {

  private final MongoDatabase database;
  private final MongoCollection<BsonDocument> ledger;

  public Tampering(MongoDatabase database) {
    this.database = database;
    this.ledger = collection("ledger");
  }

  public MongoCollection<BsonDocument> collection(String name) {
    return database.getCollection(name, BsonDocument.class);
  }

  public BsonDocument commit(long position) {
    return Objects.requireNonNull(ledger.find(eq("_id", position)).first());
  }

  public List<BsonDocument> commitsFrom(long position) {
    return ledger.find(gte("_id", position)).sort(Sorts.ascending("_id")).into(new ArrayList<>());
  }

  void commit(long position, Consumer<BsonDocument> change) {
    BsonDocument commit = commit(position);
    change.accept(commit);
    ledger.replaceOne(eq("_id", position), commit);
  }

  public void event(long position, int index, Consumer<BsonDocument> change) {
    commit(position, commit -> change.accept(events(commit).get(index).asDocument()));
  }

  void events(long position, Consumer<BsonArray> change) {
    commit(position, commit -> change.accept(events(commit)));
  }

  public static BsonArray events(BsonDocument commit) {
    return commit.getArray("events");
  }

  /** One of the text's letters, in the middle, is another one. */
  public static void alterText(BsonDocument event, String field) {
    StringBuilder text = new StringBuilder(event.getString(field).getValue());
    int middle = text.length() / 2;
    text.setCharAt(middle, text.charAt(middle) == 'b' ? 'c' : 'b');
    event.put(field, new BsonString(text.toString()));
  }

  /** One bit is another. */
  static void alterBinary(BsonDocument document, String field) {
    byte[] bytes = document.getBinary(field).getData().clone();
    bytes[bytes.length / 2] ^= 1;
    document.put(field, new BsonBinary(bytes));
  }

  static void alterNumber(BsonDocument document, String field) {
    document.put(field, new BsonInt64(document.getNumber(field).longValue() + 1));
  }

  static void redate(BsonDocument event) {
    event.put("ts", new BsonDateTime(event.getDateTime("ts").getValue() - 60_000));
  }

  /** An event as the ledger could have written it, but for its leaf, which comes with a place. */
  static BsonDocument forged(String aggregate, long sequence) {
    return new BsonDocument("key", new BsonString(aggregate + "/" + sequence))
        .append("id", new BsonString(UUID.randomUUID().toString()))
        .append("type", new BsonString("test.happened"))
        .append("rev", new BsonString("1"))
        .append("agg", new BsonString(aggregate))
        .append("aggType", new BsonString("Test"))
        .append("seq", new BsonInt64(sequence))
        .append("ts", new BsonDateTime(1_795_000_000_000L))
        .append("payload", new BsonString("{\"words\":\"Niemand war dort, não, 誰も 😀\"}"))
        .append("meta", new BsonString("{}"))
        .append("salt", new BsonBinary(new byte[16]))
        .append("leaf", new BsonBinary(new byte[32]));
  }

  /** Gives the event the leaf that is right at this position. */
  static void giveLeaf(BsonDocument event, long position) {
    byte[] salt = event.getBinary("salt").getData();
    String payload = event.getString("payload").getValue();
    String meta = event.getString("meta").getValue();
    Leaf leaf =
        new Leaf(
            position,
            event.getString("id").getValue(),
            event.getString("type").getValue(),
            event.getString("rev").getValue(),
            event.containsKey("aggType") ? event.getString("aggType").getValue() : null,
            event.getString("agg").getValue(),
            event.getNumber("seq").longValue(),
            Instant.ofEpochMilli(event.getDateTime("ts").getValue()),
            Leaf.contentHash(salt, payload, meta));
    event.put("leaf", new BsonBinary(leaf.hash()));
  }

  static void giveLeaves(BsonDocument commit) {
    long position = commit.getNumber("_id").longValue();
    for (int i = 0; i < events(commit).size(); i++) {
      giveLeaf(events(commit).get(i).asDocument(), position + i);
    }
  }

  /** The same events as the ledger's commit from here on, numbered and hashed anew throughout. */
  public void regrowFrom(long position, Consumer<List<BsonDocument>> change) {
    List<BsonDocument> commits = commitsFrom(position);
    change.accept(commits);
    ledger.deleteMany(gte("_id", position));
    CompactRange tree = treeBefore(position);
    for (BsonDocument commit : commits) {
      commit.put("_id", new BsonInt64(tree.size()));
      giveLeaves(commit);
      for (int i = 0; i < events(commit).size(); i++) {
        tree = tree.append(events(commit).get(i).asDocument().getBinary("leaf").getData());
      }
      commit.put("tree", head(tree));
    }
    ledger.insertMany(commits);
  }

  private CompactRange treeBefore(long position) {
    if (position == 0) {
      return CompactRange.empty();
    }
    BsonDocument before =
        Objects.requireNonNull(
            ledger.find(lt("_id", position)).sort(Sorts.descending("_id")).limit(1).first());
    return CompactRange.of(
        position,
        before.getDocument("tree").getArray("range").stream()
            .map(hash -> hash.asBinary().getData())
            .toList());
  }

  static BsonDocument head(CompactRange tree) {
    return new BsonDocument("size", new BsonInt64(tree.size()))
        .append("root", new BsonBinary(tree.root()))
        .append("range", new BsonArray(tree.roots().stream().map(BsonBinary::new).toList()));
  }
}
