package org.calmtrace.ledger.check;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoCursor;
import java.nio.file.Path;
import java.util.List;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An event that is read and that no index leads to. No server lets anybody damage an index on
 * purpose, so the commits are read first, and one is taken away before it is looked up.
 */
class IndexCheckIT {

  @TempDir Path folder;
  @AutoClose private WardLedger ledger;
  private final Findings findings = new Findings();

  @BeforeEach
  void write() {
    ledger = new WardLedger(folder);
  }

  private void check(Runnable betweenReadingAndLookingUp) {
    StoredLedger stored = new StoredLedger(ledger.store.database());
    IndexCheck indexes = new IndexCheck(stored, findings);
    Sha256 sha = new Sha256();
    ChainCheck chain =
        new ChainCheck(sha, findings, Walk.BEGIN, LeafWitness.NONE, List.of(indexes));
    RawCommit commit = new RawCommit();
    try (MongoCursor<RawBsonDocument> all = stored.all()) {
      while (all.hasNext()) {
        Bytes bytes = Bytes.of(all.next());
        chain.take(commit.read(bytes.array(), bytes.from(), bytes.length()));
        if (chain.expected() == WardLedger.SIZE) {
          betweenReadingAndLookingUp.run();
        }
      }
    }
    indexes.end();
  }

  @Test
  void eachEventIsFoundWhereItStands() {
    check(() -> {});
    assertThat(findings.all()).isEmpty();
  }

  @Test
  void oneThatIsNotFoundIsNamedForEachOfTheIndexes() {
    check(() -> ledger.tampering.collection("ledger").deleteOne(eq("_id", 602L)));
    assertThat(findings.all())
        .extracting(Finding::flaw, Finding::position, Finding::name)
        .containsExactlyInAnyOrder(
            tuple(Flaw.INDEX_LOST, 602L, "events.key_1"),
            tuple(Flaw.INDEX_LOST, 602L, "events.id_1"),
            tuple(Flaw.INDEX_LOST, 603L, "events.key_1"),
            tuple(Flaw.INDEX_LOST, 603L, "events.id_1"));
    assertThat(WardLedger.words(findings.all().getFirst()))
        .startsWith(
            "The event at position 602 is in the ledger, but the database does not find it");
  }
}
