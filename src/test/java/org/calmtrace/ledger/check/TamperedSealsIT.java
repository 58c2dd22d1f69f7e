package org.calmtrace.ledger.check;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.calmtrace.ledger.check.Tampering.alterBinary;
import static org.calmtrace.ledger.check.Tampering.events;
import static org.calmtrace.ledger.check.Tampering.forged;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.calmtrace.ledger.note.Checkpoint;
import org.calmtrace.ledger.note.SignedNote;
import org.calmtrace.ledger.note.SigningKey;
import org.calmtrace.ledger.note.Witness;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ledger that was written anew and agrees with itself, or was cut, is found out by what was
 * signed; and tiles, checkpoints and indexes are held to the events.
 */
class TamperedSealsIT {

  @TempDir Path folder;
  @AutoClose private WardLedger ledger;
  private Tampering tampering;

  @BeforeEach
  void write() {
    ledger = new WardLedger(folder);
    tampering = ledger.tampering;
  }

  private Finding first() {
    List<Finding> findings = ledger.whole().findings();
    assertThat(findings).isNotEmpty();
    return findings.getFirst();
  }

  private void finds(Flaw flaw, long position, String words) {
    Finding first = first();
    assertThat(first.flaw()).as("%s", ledger.whole().findings()).isEqualTo(flaw);
    assertThat(first.position()).as("%s", first).isEqualTo(position);
    assertThat(WardLedger.words(first)).contains(words);
  }

  // --- the end

  @Test
  void aSignedEndThatWasTakenAway() {
    tampering.collection("ledger").deleteMany(gte("_id", 572L));
    assertThat(ledger.whole().findings())
        .extracting(Finding::flaw, Finding::position, Finding::other)
        .containsExactly(tuple(Flaw.CUT, 572L, 602L), tuple(Flaw.ROLLED_BACK, 572L, 602L));
    finds(Flaw.CUT, 572, "a checkpoint was signed over the first 602 events");
  }

  @Test
  void aDatabaseFromAnEarlierDayWhichKnowsNothingOfWhatWasSignedSince() {
    tampering.collection("ledger").deleteMany(gte("_id", 571L));
    tampering.collection("checkpoints").deleteMany(gt("_id", 571L));
    finds(Flaw.ROLLED_BACK, 571, "this installation remembers that 602 events were signed");
  }

  @Test
  void aDatabaseFromAnEarlierDayThatGrewOnSinceThen() {
    tampering.collection("checkpoints").deleteMany(gt("_id", 571L));
    tampering.regrowFrom(571, commits -> events(commits.get(1)).forEach(TamperedSealsIT::rename));
    finds(Flaw.CHECKPOINT_ROOT, 571, "the checkpoint over the first 602 events");
  }

  /** Somebody else's event, in the same stream. */
  private static void rename(org.bson.BsonValue event) {
    event.asDocument().put("payload", new BsonString("{\"words\":\"nothing happened\"}"));
  }

  @Test
  void aTailThatWasWrittenAnewWithAllItsHashes() {
    tampering.regrowFrom(
        571,
        commits -> {
          commits.removeFirst();
          events(commits.getFirst()).add(forged("f", 30));
        });
    finds(Flaw.CHECKPOINT_ROOT, 571, "The events from position 571 on are not those");
  }

  @Test
  void oneWordInAnEventThatWasSignedWithAllHashesAfterItMadeAnew() {
    tampering.regrowFrom(268, commits -> rename(events(commits.getFirst()).get(7)));
    assertThat(ledger.whole().findings())
        .extracting(Finding::flaw, Finding::position, Finding::other)
        .containsExactly(
            tuple(Flaw.CHECKPOINT_ROOT, 275L, 308L),
            tuple(Flaw.CHECKPOINT_ROOT, 275L, 571L),
            tuple(Flaw.CHECKPOINT_ROOT, 275L, 602L),
            tuple(Flaw.TILE_ALTERED, 275L, 511L));
  }

  @Test
  void anEventThatWasExchangedWithItsLeafInsideATile() {
    tampering.event(
        8,
        17,
        event -> {
          Tampering.alterText(event, "payload");
          Tampering.giveLeaf(event, 25);
        });
    assertThat(ledger.whole().findings())
        .extracting(Finding::flaw, Finding::position)
        .containsExactly(tuple(Flaw.EVENT_ALTERED, 25L));
  }

  /** Where the tile was changed as well the signed root does not come of it: it is no witness. */
  @Test
  void aTileThatWasChangedTooDoesNotSayWhichEventItWas() {
    tampering.regrowFrom(268, commits -> rename(events(commits.getFirst()).get(7)));
    change(
        "tiles",
        "0/001",
        tile -> {
          byte[] hashes = tile.getBinary("hashes").getData().clone();
          hashes[(280 - 256) * 32] ^= 1;
          tile.put("hashes", new BsonBinary(hashes));
        });
    assertThat(ledger.whole().findings())
        .extracting(Finding::flaw, Finding::position, Finding::other)
        .startsWith(
            tuple(Flaw.CHECKPOINT_ROOT, 0L, 308L),
            tuple(Flaw.CHECKPOINT_ROOT, 0L, 571L),
            tuple(Flaw.CHECKPOINT_ROOT, 0L, 602L));
  }

  // --- streams, in a ledger whose hashes are all right

  @Test
  void anEntryThatIsLeftOutOfItsRecord() {
    tampering.regrowFrom(602, commits -> events(commits.getFirst()).remove(0));
    finds(Flaw.SEQUENCE, 602, "does not continue the record");
  }

  @Test
  void aRecordThatBeginsInTheMiddle() {
    tampering.regrowFrom(602, commits -> events(commits.getFirst()).set(0, forged("new", 3)));
    finds(Flaw.SEQUENCE, 602, "does not continue the record");
  }

  @Test
  void anEventThatStandsInTwoCommits() {
    for (String field : List.of("key", "id")) {
      tampering.collection("ledger").dropIndex("events." + field + "_1");
      tampering
          .collection("ledger")
          .createIndex(
              Indexes.ascending("events." + field),
              new IndexOptions().name("events." + field + "_1"));
    }
    BsonDocument again = events(tampering.commit(571)).get(0).asDocument().clone();
    tampering.regrowFrom(602, commits -> events(commits.getFirst()).set(1, again));
    assertThat(ledger.whole().findings())
        .extracting(Finding::flaw, Finding::position, Finding::other)
        .containsExactly(
            tuple(Flaw.EVENT_TWICE, 603L, 571L),
            tuple(Flaw.SEQUENCE, 603L, 603L),
            tuple(Flaw.INDEX_WEAK, Finding.NOWHERE, Finding.NOWHERE),
            tuple(Flaw.INDEX_WEAK, Finding.NOWHERE, Finding.NOWHERE));
  }

  // --- indexes

  @Test
  void anIndexThatIsMissing() {
    tampering.collection("ledger").dropIndex("events.id_1");
    finds(Flaw.INDEX_MISSING, Finding.NOWHERE, "The index events.id_1 of the database is missing");
    tampering.collection("ledger").dropIndex("events.key_1");
    assertThat(ledger.whole().findings())
        .extracting(Finding::flaw, Finding::name)
        .containsExactly(
            tuple(Flaw.INDEX_MISSING, "events.id_1"), tuple(Flaw.INDEX_MISSING, "events.key_1"));
  }

  // --- tiles

  @Test
  void aTileWithAnotherHash() {
    change("tiles", "0/001", tile -> alterBinary(tile, "hashes"));
    finds(
        Flaw.TILE_ALTERED,
        256 + 128,
        "(tile 0/001) are not those of the events from position 384 to 511");
  }

  @Test
  void aTileWithAnotherRoot() {
    change("tiles", "0/000", tile -> alterBinary(tile, "root"));
    finds(Flaw.TILE_ALTERED, 0, "(tile 0/000)");
  }

  @Test
  void aTileThatHoldsSomethingElse() {
    change("tiles", "0/000", tile -> tile.put("hashes", new BsonString("none")));
    finds(Flaw.TILE_ALTERED, 0, "(tile 0/000)");
  }

  @Test
  void aTileThatIsMissing() {
    tampering.collection("tiles").deleteOne(eq("_id", "0/001"));
    finds(Flaw.TILE_MISSING, 256, "(tile 0/001) are missing");
  }

  @Test
  void aTileOfEventsThatAreNotThere() {
    for (String stray : List.of("0/002", "1/000", "0/000.p/3", "what is this")) {
      tampering
          .collection("tiles")
          .insertOne(
              new BsonDocument("_id", new BsonString(stray))
                  .append("hashes", new BsonBinary(new byte[8192]))
                  .append("root", new BsonBinary(new byte[32])));
    }
    assertThat(ledger.whole().findings())
        .extracting(Finding::flaw, Finding::name)
        .containsExactlyInAnyOrder(
            tuple(Flaw.TILE_STRAY, "0/002"),
            tuple(Flaw.TILE_STRAY, "1/000"),
            tuple(Flaw.TILE_STRAY, "0/000.p/3"),
            tuple(Flaw.TILE_STRAY, "what is this"));
  }

  // --- checkpoints

  private void change(String collection, Object id, java.util.function.Consumer<BsonDocument> how) {
    BsonDocument document = tampering.collection(collection).find(eq("_id", id)).first();
    assertThat(document).isNotNull();
    how.accept(document);
    tampering.collection(collection).replaceOne(eq("_id", id), document);
  }

  private SigningKey key() throws Exception {
    return SigningKey.parseSecret(Files.readString(folder.resolve("ledger.key")).strip());
  }

  private static SignedNote note(BsonDocument checkpoint) throws Exception {
    return SignedNote.parse(checkpoint.getString("note").getValue().getBytes(UTF_8));
  }

  private void sign(long size, byte[] root, SigningKey key) {
    String note = new Checkpoint(key.verifierKey().name(), size, root).sign(key).toString();
    change("checkpoints", size, checkpoint -> checkpoint.put("note", new BsonString(note)));
  }

  private byte[] rootAt(long position) {
    return tampering.commit(position).getDocument("tree").getBinary("root").getData();
  }

  @Test
  void aCheckpointThatIsSignedWithAnotherKey() throws Exception {
    byte[] seed = new byte[SigningKey.SEED];
    sign(571, rootAt(564), SigningKey.of(key().verifierKey().name(), seed));
    finds(Flaw.CHECKPOINT_UNTRUSTED, 570, "over the first 571 events was not signed with a key");
  }

  /** A known key says of the ledger that bears its name, and of no other. */
  @Test
  void aCheckpointWithAKnownKeyUnderAnotherName() throws Exception {
    SigningKey known = key();
    String text = new Checkpoint("ledger.example.org/other", 571, rootAt(564)).text();
    String signed = Witness.signed(text, known).toString();
    change("checkpoints", 571L, checkpoint -> checkpoint.put("note", new BsonString(signed)));
    finds(Flaw.CHECKPOINT_UNTRUSTED, 570, "over the first 571 events");
  }

  @Test
  void aCheckpointThatWasChangedAfterItWasSigned() throws Exception {
    change(
        "checkpoints",
        571L,
        checkpoint -> {
          String note = checkpoint.getString("note").getValue();
          int root = note.indexOf('\n', note.indexOf("\n571\n") + 1) + 5;
          char other = note.charAt(root) == 'A' ? 'B' : 'A';
          String changed = note.substring(0, root) + other + note.substring(root + 1);
          checkpoint.put("note", new BsonString(changed));
        });
    finds(Flaw.CHECKPOINT_UNTRUSTED, 570, "or was changed after it was signed");
  }

  @Test
  void aCheckpointOfAnotherRoot() throws Exception {
    sign(571, new byte[32], key());
    finds(Flaw.CHECKPOINT_ROOT, 308, "The events from position 308 on are not those");
  }

  @Test
  void aCheckpointThatIsNone() {
    change("checkpoints", 308L, each -> each.put("note", new BsonString("308 events")));
    finds(Flaw.CHECKPOINT_UNREADABLE, 307, "over the first 308 events cannot be read");
    change("checkpoints", 308L, each -> each.put("note", new BsonInt64(308)));
    finds(Flaw.CHECKPOINT_UNREADABLE, 307, "over the first 308 events cannot be read");
  }

  @Test
  void aCheckpointUnderAnotherSize() throws Exception {
    BsonDocument checkpoint = tampering.collection("checkpoints").find(eq("_id", 571L)).first();
    assertThat(checkpoint).isNotNull();
    assertThat(note(checkpoint).text()).contains("\n571\n");
    tampering.collection("checkpoints").deleteOne(eq("_id", 571L));
    checkpoint.put("_id", new BsonInt64(580));
    tampering.collection("checkpoints").insertOne(checkpoint);
    finds(Flaw.CHECKPOINT_UNREADABLE, 579, "over the first 580 events");
  }

  @Test
  void aCheckpointThatWasTakenAway() {
    tampering.collection("checkpoints").deleteOne(eq("_id", 571L));
    finds(Flaw.CHECKPOINT_CHAIN, 601, "missing before the one over the first 602 events");
  }

  @Test
  void theLastCheckpointThatWasTakenAway() {
    tampering.collection("checkpoints").deleteOne(eq("_id", 602L));
    assertThat(ledger.whole().findings())
        .extracting(Finding::flaw, Finding::position, Finding::other)
        .containsExactly(tuple(Flaw.CHECKPOINT_MISSING, 601L, 602L));
    finds(Flaw.CHECKPOINT_MISSING, 601, "over the first 602 events is missing");
  }

  @Test
  void allCheckpointsThatWereTakenAwayAndTheTilesWithThem() {
    tampering.collection("checkpoints").drop();
    finds(Flaw.CHECKPOINT_MISSING, 601, "over the first 602 events is missing");
    tampering.collection("tiles").drop();
    assertThat(ledger.whole().findings())
        .extracting(Finding::flaw, Finding::name)
        .containsExactly(
            tuple(Flaw.TILE_MISSING, "0/000"),
            tuple(Flaw.TILE_MISSING, "0/001"),
            tuple(Flaw.CHECKPOINT_MISSING, ""));
  }

  /** As when a process signs beside this check: remembered first, and stored a moment later. */
  @Test
  void aCheckpointThatIsStoredAMomentAfterItWasRememberedIsNotMissing() throws Exception {
    BsonDocument last = tampering.collection("checkpoints").find(eq("_id", 602L)).first();
    tampering.collection("checkpoints").deleteOne(eq("_id", 602L));
    Thread signing =
        Thread.ofPlatform()
            .start(
                () -> {
                  LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
                  tampering.collection("checkpoints").insertOne(last);
                });
    assertThat(ledger.check().glance().findings()).isEmpty();
    signing.join();
  }

  @Test
  void aCheckpointUnderNoSizeIsSeenAtOnce() {
    for (BsonValue odd : List.of(new BsonString("602"), new BsonObjectId())) {
      BsonDocument stray = new BsonDocument("_id", odd).append("prev", new BsonInt64(603));
      tampering.collection("checkpoints").insertOne(stray);
      assertThat(ledger.check().glance().findings())
          .extracting(Finding::flaw, Finding::position)
          .containsExactly(tuple(Flaw.CHECKPOINT_STRAY, Finding.NOWHERE));
      assertThat(ledger.check().glance().sealed()).isEqualTo(602);
      finds(Flaw.CHECKPOINT_STRAY, Finding.NOWHERE, "one that the ledger did not store");
      tampering.collection("checkpoints").deleteOne(eq("_id", odd));
    }
  }

  @Test
  void keysThatAreMissing() throws IOException {
    Files.delete(folder.resolve("ledger.keys"));
    finds(Flaw.KEYS_MISSING, Finding.NOWHERE, "the keys to check them with are not here");
  }

  @Test
  void aMemoryThatWasChanged() throws IOException {
    Path memory = folder.resolve("ledger.checkpoint");
    Files.writeString(memory, Files.readString(memory).replace("\n602\n", "\n502\n"));
    finds(Flaw.CHECKPOINT_UNTRUSTED, Finding.NOWHERE, "was changed after it was signed");
  }
}
