package org.calmtrace.ledger.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.Receipt;
import org.calmtrace.ledger.merkle.CompactRange;
import org.calmtrace.ledger.wiring.Tally.Mark;
import org.calmtrace.platform.mongo.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Readers are told by which hash each event stands in the tree. */
@StoreTest
@SpringBootTest(
    classes = TallyApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
class LeafHashesIT {

  private static final Author AUTHOR =
      Author.of("staff-7", "NURSE", OffsetDateTime.parse("2026-11-23T12:31:00-05:00"));

  @Autowired Commands commands;
  @Autowired LedgerReader reader;
  @Autowired MongoDatabase database;

  @Test
  void theLeavesOfAllAggregatesInOrderMakeTheRootOfTheNewestCommit() {
    String one = UUID.randomUUID().toString();
    String other = UUID.randomUUID().toString();
    commands.send(new Mark(one, "a", 1), AUTHOR);
    Receipt between = commands.send(new Mark(other, "b", 0), AUTHOR);
    commands.send(new Mark(one, "c", 1), AUTHOR);

    Map<Long, String> all = new TreeMap<>();
    Document newest = new Document();
    for (Document commit : database.getCollection("ledger").find().sort(Sorts.ascending("_id"))) {
      newest = commit;
      for (Document event : commit.getList("events", Document.class)) {
        String key = event.getString("key");
        all.putAll(reader.leafHashes(key.substring(0, key.lastIndexOf('/'))));
      }
    }

    CompactRange tree = CompactRange.empty();
    for (String leaf : all.values()) {
      tree = tree.append(HexFormat.of().parseHex(leaf));
    }
    assertThat(all).hasSize((int) reader.head() + 1);
    assertThat(tree.root())
        .isEqualTo(newest.get("tree", Document.class).get("root", Binary.class).getData());
    assertThat(reader.leafHashes(other).firstKey())
        .as("the two events of one command")
        .isEqualTo(between.position() - 1);
    assertThat(reader.leafHashes(other).keySet())
        .containsExactlyElementsOf(List.of(between.position() - 1, between.position()));
  }

  @Test
  void nobodysStreamHasNoLeaves() {
    assertThat(reader.leafHashes(UUID.randomUUID().toString())).isEmpty();
  }
}
