package org.calmtrace.ledger.check.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.calmtrace.ledger.check.Finding;
import org.calmtrace.ledger.check.Flaw;
import org.calmtrace.ledger.check.PartialTile;
import org.calmtrace.ledger.check.Walk;
import org.calmtrace.ledger.merkle.CompactRange;
import org.jspecify.annotations.Nullable;

/** The state as a document, and back. */
final class CheckStateCodec {

  static final String FRONT = "front";
  static final String AGAIN = "again";

  private CheckStateCodec() {}

  static BsonDocument document(CheckState state) {
    BsonDocument document =
        new BsonDocument("origin", new BsonString(state.origin()))
            .append("checkedAt", time(state.checkedAt()))
            .append("size", new BsonInt64(state.size()))
            .append("sealed", new BsonInt64(state.sealed()));
    putTime(document, "sealedAt", state.sealedAt());
    putTime(document, "goodSince", state.goodSince());
    putTime(document, "wholeAt", state.wholeAt());
    return document
        .append(FRONT, walk(state.front()))
        .append(AGAIN, walk(state.again()))
        .append("standing", findings(state.standing()))
        .append("gathered", findings(state.gathered()))
        .append("glanced", findings(state.glanced()));
  }

  private static void putTime(BsonDocument document, String field, @Nullable Instant time) {
    if (time != null) {
      document.append(field, time(time));
    }
  }

  private static BsonDateTime time(Instant time) {
    return new BsonDateTime(time.toEpochMilli());
  }

  private static BsonDocument walk(Walk walk) {
    BsonDocument document =
        new BsonDocument("position", new BsonInt64(walk.position()))
            .append("commit", new BsonInt64(walk.commit()))
            .append("checkpoint", new BsonInt64(walk.checkpoint()))
            .append(
                "tiles", new BsonArray(walk.tiles().stream().map(CheckStateCodec::tile).toList()));
    CompactRange tree = walk.tree();
    if (tree != null) {
      document.append("range", new BsonArray(tree.roots().stream().map(BsonBinary::new).toList()));
    }
    return document;
  }

  private static BsonDocument tile(PartialTile tile) {
    return new BsonDocument("next", new BsonInt64(tile.next()))
        .append("hashes", new BsonBinary(tile.hashes()));
  }

  private static BsonArray findings(List<Finding> findings) {
    return new BsonArray(findings.stream().map(CheckStateCodec::finding).toList());
  }

  private static BsonDocument finding(Finding finding) {
    return new BsonDocument("flaw", new BsonString(finding.flaw().code()))
        .append("position", new BsonInt64(finding.position()))
        .append("other", new BsonInt64(finding.other()))
        .append("name", new BsonString(finding.name()))
        .append("detail", new BsonString(finding.detail()));
  }

  /**
   * The state that a document holds. Where its walks were left out they are those before the first
   * event; the front's position is read as it is.
   */
  static CheckState state(BsonDocument document) {
    return new CheckState(
        document.getString("origin").getValue(),
        timeIn(document, "checkedAt").orElseThrow(),
        document.getNumber("size").longValue(),
        document.getNumber("sealed").longValue(),
        timeIn(document, "sealedAt").orElse(null),
        timeIn(document, "goodSince").orElse(null),
        timeIn(document, "wholeAt").orElse(null),
        walkIn(document.getDocument(FRONT)),
        walkIn(document.getDocument(AGAIN)),
        findingsIn(document.getArray("standing")),
        findingsIn(document.getArray("gathered")),
        findingsIn(document.getArray("glanced")));
  }

  private static Optional<Instant> timeIn(BsonDocument document, String field) {
    return document.containsKey(field)
        ? Optional.of(Instant.ofEpochMilli(document.getDateTime(field).getValue()))
        : Optional.empty();
  }

  private static Walk walkIn(BsonDocument document) {
    long position = document.getNumber("position").longValue();
    List<PartialTile> tiles = new ArrayList<>();
    for (BsonValue tile : document.getArray("tiles", new BsonArray())) {
      tiles.add(
          new PartialTile(
              tile.asDocument().getNumber("next").longValue(),
              tile.asDocument().getBinary("hashes").getData()));
    }
    return new Walk(
        position,
        document.getNumber("commit").longValue(),
        document.containsKey("range")
            ? CompactRange.of(position, hashes(document.getArray("range")))
            : null,
        tiles,
        document.getNumber("checkpoint").longValue());
  }

  private static List<byte[]> hashes(BsonArray array) {
    return array.stream().map(hash -> hash.asBinary().getData()).toList();
  }

  private static List<Finding> findingsIn(BsonArray array) {
    return array.stream().flatMap(each -> findingIn(each.asDocument()).stream()).toList();
  }

  /** None of a kind that this version does not know: it is found again if it is still there. */
  private static Optional<Finding> findingIn(BsonDocument document) {
    String code = document.getString("flaw").getValue();
    return Arrays.stream(Flaw.values())
        .filter(flaw -> flaw.code().equals(code))
        .findFirst()
        .map(
            flaw ->
                new Finding(
                    flaw,
                    document.getNumber("position").longValue(),
                    document.getNumber("other").longValue(),
                    document.getString("name").getValue(),
                    document.getString("detail").getValue()));
  }
}
