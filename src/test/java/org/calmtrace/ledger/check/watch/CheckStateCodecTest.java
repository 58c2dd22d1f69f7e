package org.calmtrace.ledger.check.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.calmtrace.ledger.check.Finding;
import org.calmtrace.ledger.check.Flaw;
import org.calmtrace.ledger.check.PartialTile;
import org.calmtrace.ledger.check.Walk;
import org.calmtrace.ledger.merkle.CompactRange;
import org.junit.jupiter.api.Test;

/** What is kept between two slices comes back as it was. */
class CheckStateCodecTest {

  private static final Instant TIME = Instant.parse("2026-11-26T12:50:07.123Z");

  private static CheckState full() {
    CompactRange tree = CompactRange.empty();
    for (int i = 0; i < 13; i++) {
      byte[] leaf = new byte[32];
      Arrays.fill(leaf, (byte) i);
      tree = tree.append(leaf);
    }
    List<Finding> findings = new ArrayList<>();
    for (Flaw flaw : Flaw.values()) {
      findings.add(new Finding(flaw, flaw.ordinal() - 1, 77, "a name", "a detail"));
    }
    return new CheckState(
        "ledger.example.org/cedar",
        TIME,
        20,
        19,
        TIME.minusSeconds(1),
        TIME.minusSeconds(2),
        TIME.minusSeconds(3),
        new Walk(13, 12, tree, List.of(new PartialTile(13, new byte[13 * 32])), 11),
        new Walk(3, 1, null, List.of(new PartialTile(3, new byte[0])), Finding.NOWHERE),
        findings,
        findings.subList(0, 2),
        findings.subList(2, 3));
  }

  @Test
  void allOfItComesBack() {
    CheckState state = full();
    assertThat(CheckStateCodec.state(CheckStateCodec.document(state)))
        .usingRecursiveComparison()
        .isEqualTo(state);
  }

  @Test
  void soDoesWhatItIsBeforeTheFirstSlice() {
    CheckState begin = CheckState.begin("", TIME);
    assertThat(CheckStateCodec.state(CheckStateCodec.document(begin)))
        .usingRecursiveComparison()
        .isEqualTo(begin);
  }

  @Test
  void aFlawOfALaterVersionIsLeftOut() {
    BsonDocument document = CheckStateCodec.document(full());
    document.getArray("standing").get(0).asDocument().put("flaw", new BsonString("something new"));
    assertThat(CheckStateCodec.state(document).standing()).hasSize(Flaw.values().length - 1);
  }
}
