package org.calmtrace.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.calmtrace.WrittenPart;
import org.calmtrace.ledger.merkle.InclusionProof;
import org.calmtrace.ledger.merkle.MemoryTree;
import org.calmtrace.ledger.merkle.TreeHash;
import org.calmtrace.ledger.note.Checkpoint;
import org.calmtrace.ledger.note.Leaf;
import org.calmtrace.ledger.note.MalformedException;
import org.calmtrace.ledger.note.Policy;
import org.calmtrace.ledger.note.ProofFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Events that come to a leaf and are refused all the same, for another event comes to it as well:
 * they stand in {@code docs/reference/ledger-format.md} for whoever writes a verifier.
 */
class RefusedEventsTest {

  private static final Path PAGE = Path.of("docs/reference/ledger-format.md");

  /** Of two readings of one content or line, the ones that nobody has recorded. */
  private static final List<Refused> EVENTS =
      List.of(
          new Refused("{\"a\":1}\0{\"b\":2}", "{}", "test.happened", "1", "Test"),
          new Refused("{\"a\":1}", "{\"b\":2}\0{}", "test.happened", "1", "Test"),
          new Refused("{}", "{}", "test.happened", "1#1", "Test"),
          new Refused("{}", "{}", "test.happened", "1", ""));

  private record Refused(String payload, String meta, String type, String rev, String aggType) {

    String event() {
      return new BsonDocument("position", new BsonInt32(0))
          .append("id", new BsonString("event-0"))
          .append("type", new BsonString(type))
          .append("rev", new BsonString(rev))
          .append("aggType", new BsonString(aggType))
          .append("agg", new BsonString("record-0"))
          .append("seq", new BsonInt32(0))
          .append("ts", new BsonString("2026-11-20T21:07:12.455Z"))
          .append("payload", new BsonString(payload))
          .append("meta", new BsonString(meta))
          .append("salt", new BsonString("AAAAAAAAAAAAAAAAAAAAAA=="))
          .toJson();
    }

    /** By the lines alone, which is all that a careless reader computes. */
    String leafData() {
      return String.join(
          "\n",
          Leaf.FORMAT,
          "0",
          "event-0",
          type + "#" + rev,
          aggType,
          "record-0",
          "0",
          "2026-11-20T21:07:12.455Z",
          Leaf.contentHash(new byte[16], payload, meta),
          "");
    }
  }

  @Test
  void thePageHasThem() throws IOException {
    StringBuilder page = new StringBuilder("```refused\n");
    for (Refused each : EVENTS) {
      byte[] hash = TreeHash.leaf(each.leafData().getBytes(UTF_8));
      page.append(HexFormat.of().formatHex(hash)).append(' ').append(each.event()).append('\n');
    }
    WrittenPart.check("ledger-format.md", RefusedEventsTest.class, page.append("```").toString());
  }

  @TestFactory
  Stream<DynamicTest> eachIsRefusedThoughItsLeafIsProved() throws IOException {
    String block =
        Pattern.compile("(?s)```refused\n(.*?\n)```")
            .matcher(Files.readString(PAGE))
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    return block.lines().map(line -> DynamicTest.dynamicTest(line, () -> refuses(line)));
  }

  private static void refuses(String line) throws MalformedException {
    byte[] leaf = HexFormat.of().parseHex(line.substring(0, 64));
    byte[] event = line.substring(65).getBytes(UTF_8);
    MemoryTree tree = MemoryTree.of(List.of(leaf));
    byte[] proof =
        ProofFile.of(
                InclusionProof.of(tree, 0, 1),
                new Checkpoint(Disclosure.ORIGIN, 1, tree.root(1)).sign(Disclosure.KEY))
            .bytes();
    String policy = "log " + Disclosure.KEY.verifierKey() + "\nquorum none\n";
    Finding found =
        new Checker(Policy.parse(policy.getBytes(UTF_8)))
            .check("a", proof, List.of(new Shown.EventFile(event)));
    assertThat(found)
        .isInstanceOfSatisfying(
            Finding.Wrong.class,
            wrong -> assertThat(wrong.why()).containsAnyOf("zero", "holds a #", "is empty"));
  }
}
