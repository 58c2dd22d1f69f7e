package org.calmtrace.ledger.checkpoint;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.LossReason;
import org.calmtrace.ledger.Receipt;
import org.calmtrace.ledger.RecordedEvent;
import org.calmtrace.ledger.SealProblem;
import org.calmtrace.ledger.events.CustodyEvent;
import org.calmtrace.ledger.merkle.ConsistencyProof;
import org.calmtrace.ledger.note.VerifierKey;
import org.calmtrace.ledger.store.LedgerEngine;
import org.calmtrace.ledger.store.Ledgers;
import org.calmtrace.ledger.tiles.LedgerTiles;
import org.calmtrace.ledger.tiles.TileFixtures;
import org.calmtrace.platform.PrivateFile;
import org.jspecify.annotations.Nullable;

/** A process with a ledger in a database and its keys in a folder; made anew it is a restart. */
public final class SealedLedger implements AutoCloseable, Commands {

  static final Author ADMIN =
      Author.of("ada", "ADMIN", OffsetDateTime.parse("2026-11-26T10:00:00Z"));

  final MongoDatabase database;
  public final LedgerEngine engine;
  final LedgerTiles tiles;
  final LedgerKeys keys;
  final Memory memory;
  final CheckpointStore store;
  final Sealer sealer;

  public SealedLedger(MongoDatabase database, Path folder) {
    this(database, folder, new Memory(file(folder, "ledger.checkpoint")), null, null);
  }

  SealedLedger(
      MongoDatabase database,
      Path folder,
      Memory memory,
      @Nullable CheckpointStore store,
      @Nullable LedgerTiles tiles) {
    this.database = database;
    this.engine = Ledgers.engine(database);
    this.tiles = tiles == null ? TileFixtures.tiles(database, engine) : tiles;
    this.keys =
        LedgerKeys.read(
            file(folder, "ledger.key"), file(folder, "ledger.keys"), new SecureRandom());
    this.memory = memory;
    this.store = store == null ? new MongoCheckpointStore(database) : store;
    this.sealer =
        new Sealer(
            engine::treeHead,
            this.tiles,
            this.store,
            memory,
            keys,
            "ledger.example.org/cedar",
            Clock.systemUTC());
  }

  public static PrivateFile file(Path folder, String name) {
    return new PrivateFile(folder.resolve(name));
  }

  /** Appends so many events, each a commit of its own or all of them in commits of 256. */
  void append(int count, boolean alone) {
    int left = count;
    while (left > 0) {
      int now = alone ? 1 : Math.min(256, left);
      engine.appendEvents(Ledgers.events(UUID.randomUUID().toString(), 0, now));
      left -= now;
    }
  }

  /** Signs what is new, and answers over how many events. */
  public long seal() {
    return round().size();
  }

  /** As an administrator does who sees that something is lost. */
  public void declareLoss() {
    custody().declareLoss(LossReason.UNKNOWN, ADMIN);
  }

  Signed round() {
    sealer.round();
    return sealer.published().orElseThrow();
  }

  Custody custody() {
    return custody(this);
  }

  /** The same, with commands that a test can lose. */
  Custody custody(Commands commands) {
    return new Custody(
        sealer,
        keys,
        new CustodyEvents(Ledgers.reader(engine), commands),
        new LostPromise(store, memory, keys),
        new Remains(engine::treeHead, engine::leaves, tiles, store, keys));
  }

  @Override
  public Receipt send(Object command, Author author, @Nullable Long expectedVersion) {
    RecordCustody custody = (RecordCustody) command;
    long sequence = engine.lastSequenceNumberFor(custody.ledger()).map(last -> last + 1).orElse(0L);
    engine.appendEvents(
        List.of(
            new GenericDomainEventMessage<>(
                "Ledger", custody.ledger(), sequence, custody.event(), author.metadata())));
    return new Receipt(engine.head(), sequence + 1);
  }

  /** Every stored checkpoint is joined to the next by a proof, and verified by a known key. */
  List<Signed> requireOneStory() throws Exception {
    List<Signed> all = new ArrayList<>();
    for (CheckpointStore.Kept kept : store.from(0, 10_000)) {
      all.add(Signed.parse(kept.note()).verified(keys.all()));
    }
    for (int i = 1; i < all.size(); i++) {
      Signed before = all.get(i - 1);
      Signed after = all.get(i);
      ConsistencyProof.of(tiles.tree(after.size()), before.size(), after.size())
          .verify(before.checkpoint().root(), after.checkpoint().root());
    }
    return all;
  }

  /** The database as it was when the ledger had so many events. */
  void rollBackTo(long size) {
    database.getCollection("ledger").deleteMany(Filters.gte("_id", size));
    database.getCollection("checkpoints").deleteMany(Filters.gt("_id", size));
  }

  /** Why it is not signed after one more round; null if it is. */
  @Nullable SealProblem problem() {
    sealer.round();
    return sealer.seal().problem();
  }

  VerifierKey key() {
    return keys.current().orElseThrow().verifierKey();
  }

  List<CustodyEvent> custodyEvents() {
    return Ledgers.reader(engine).stream(CustodyEvent.LEDGER, CustodyEvent.class).stream()
        .map(RecordedEvent::event)
        .toList();
  }

  /** The leaf hash of the first event. */
  byte[] firstLeaf() {
    return engine.leaves(0, 1).getFirst();
  }

  /** Puts another in its place in the database, past everybody. */
  void replaceFirstLeaf(byte[] leaf) {
    database
        .getCollection("ledger")
        .updateOne(Filters.eq("_id", 0L), Updates.set("events.0.leaf", new BsonBinary(leaf)));
  }

  BsonDocument lastCommit() {
    return Objects.requireNonNull(
        database
            .getCollection("ledger", BsonDocument.class)
            .find()
            .sort(new BsonDocument("_id", new org.bson.BsonInt32(-1)))
            .first());
  }

  @Override
  public void close() {
    engine.close();
  }
}
