package org.calmtrace.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.calmtrace.WrittenPart;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/reference/ledger-format.md} to the code. Its worked example is written by this.
 */
class LedgerFormatTest {

  private static final Path PAGE = Path.of("docs/reference/ledger-format.md");
  private static final Pattern JSON = Pattern.compile("(?s)```json\n(.*?)\n```");
  private static final Pattern FIELD =
      Pattern.compile("(?m)^\\| `([\\w.]+)` \\| (\\w+)[^|]*\\| [^|]+\\|$");
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  @Test
  void theExampleIsWhatTheCodeWrites() throws IOException {
    WrittenPart.check("ledger-format.md", LedgerFormatTest.class, LedgerExample.page());
  }

  @Test
  void everyStoredFieldStandsInTheTableWithItsTypeAndNoOther() throws IOException {
    Map<String, String> stored = new TreeMap<>();
    LedgerExample.commits().forEach(commit -> note("", LedgerExample.document(commit), stored));
    Map<String, String> said = new TreeMap<>();
    FIELD
        .matcher(Files.readString(PAGE))
        .results()
        .forEach(row -> said.put(row.group(1), row.group(2)));
    assertThat(said).isEqualTo(stored);
  }

  private static void note(String prefix, BsonDocument document, Map<String, String> fields) {
    document.forEach(
        (name, value) -> {
          fields.put(prefix + name, type(value));
          if (value.isDocument()) {
            note(prefix + name + ".", value.asDocument(), fields);
          } else if (value.isArray() && value.asArray().getFirst().isDocument()) {
            note(prefix + name + ".", value.asArray().getFirst().asDocument(), fields);
          }
        });
  }

  private static String type(BsonValue value) {
    return switch (value.getBsonType()) {
      case INT64 -> "int64";
      case DATE_TIME -> "date";
      case STRING -> "string";
      case ARRAY -> "array";
      case DOCUMENT -> "document";
      case BINARY -> value.asBinary().getType() == 4 ? "UUID" : "binary";
      default -> throw new AssertionError("A type that the page has no word for: " + value);
    };
  }

  /** Reads nothing but the page and uses nothing of ours: as somebody would who trusts us not. */
  @Test
  void aStrangerComesToTheSameRootsFromTheDocumentsOfTheExample() throws Exception {
    List<byte[]> leaves = new ArrayList<>();
    List<MatchResult> documents = JSON.matcher(Files.readString(PAGE)).results().toList();
    assertThat(documents).hasSize(2);
    for (MatchResult each : documents) {
      BsonDocument commit = BsonDocument.parse(each.group(1));
      assertThat(number(commit, "_id")).isEqualTo(leaves.size());
      for (BsonValue event : commit.getArray("events")) {
        byte[] leaf = leaf(leaves.size(), event.asDocument());
        assertThat(leaf).isEqualTo(bytes(event.asDocument(), "leaf"));
        leaves.add(leaf);
      }
      BsonDocument tree = commit.getDocument("tree");
      assertThat(number(tree, "size")).isEqualTo(leaves.size());
      assertThat(bytes(tree, "root")).isEqualTo(root(leaves));
      assertThat(tree.getArray("range").stream().map(hash -> hash.asBinary().getData()))
          .containsExactlyElementsOf(range(leaves));
    }
  }

  private static byte[] leaf(long position, BsonDocument event) throws Exception {
    byte[] content =
        sha256(
            bytes(event, "salt"),
            text(event, "payload").getBytes(UTF_8),
            new byte[] {0},
            text(event, "meta").getBytes(UTF_8));
    String lines =
        """
        calmtrace-leaf/v1
        %d
        %s
        %s#%s
        %s
        %s
        %d
        %s
        %s
        """
            .formatted(
                position,
                text(event, "id"),
                text(event, "type"),
                text(event, "rev"),
                text(event, "aggType"),
                text(event, "agg"),
                number(event, "seq"),
                MILLISECONDS.format(Instant.ofEpochMilli(event.getDateTime("ts").getValue())),
                HexFormat.of().formatHex(content));
    return sha256(new byte[] {0}, lines.getBytes(UTF_8));
  }

  /** RFC 6962 section 2.1, word for word. */
  private static byte[] root(List<byte[]> leaves) throws Exception {
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int left = Integer.highestOneBit(leaves.size() - 1);
    return sha256(
        new byte[] {1}, root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
  }

  private static List<byte[]> range(List<byte[]> leaves) throws Exception {
    List<byte[]> roots = new ArrayList<>();
    int from = 0;
    while (from < leaves.size()) {
      int length = Integer.highestOneBit(leaves.size() - from);
      roots.add(root(leaves.subList(from, from + length)));
      from += length;
    }
    return roots;
  }

  private static byte[] sha256(byte[]... parts) throws Exception {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
  }

  private static String text(BsonDocument document, String field) {
    return document.getString(field).getValue();
  }

  private static long number(BsonDocument document, String field) {
    return document.getNumber(field).longValue();
  }

  private static byte[] bytes(BsonDocument document, String field) {
    return document.getBinary(field).getData();
  }
}
