package org.calmtrace.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.EncoderContext;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.calmtrace.ledger.merkle.CompactRange;
import org.calmtrace.ledger.merkle.TreeHash;

/** The worked example of {@code docs/reference/ledger-format.md}: three events in two commits. */
final class LedgerExample {

  private static final HexFormat HEX = HexFormat.of();
  private static final UUID WRITER = UUID.fromString("3f0c7a52-8d1e-4b6a-9c2f-5e7d10b4a863");
  private static final String INCIDENT = "0b8f5e0c-1d1f-4f7e-9a35-6a0d2c1b7e44";

  private static final EventDraft REPORTED =
      event(
          "9a1d6c3e-52b7-4f08-8e61-d3c0b5a7f214",
          "incident.reported",
          0,
          "2026-11-20T21:07:12.418Z",
          "{\"incident\":\"%s\",\"unit\":\"cedar\",\"patient\":\"5d3c7f0a-90b1-4c7c-8d0e-0f6a1b2c3d4e\","
              + "\"occurredAt\":\"2026-11-20T16:02:00-05:00\",\"antecedents\":[\"denial-of-request\"],"
              + "\"behaviours\":[\"agitation\"],\"intensity\":2}");

  private static final EventDraft TRIED =
      event(
          "c4e80f2b-7a96-4d13-b05f-18e2a9d7c630",
          "incident.attempt-logged",
          1,
          "2026-11-20T21:07:12.455Z",
          "{\"incident\":\"%s\",\"entry\":\"61b2e9d4-3c07-4a5e-8f10-27d9c4b6a853\",\"technique\":\"offer-choices\","
              + "\"occurredAt\":\"2026-11-20T16:05:00-05:00\",\"response\":\"calmed\"}");

  private static final EventDraft ENDED =
      event(
          "e7f35b90-1c4d-4862-a9be-60d8f2c71a45",
          "incident.escalation-resolved",
          2,
          "2026-11-20T21:07:12.455Z",
          "{\"incident\":\"%s\",\"entry\":\"84d0a6f7-95e1-4b2c-b3d8-0e6c1f5a7924\",\"outcome\":\"resolved-verbally\","
              + "\"occurredAt\":\"2026-11-20T16:14:00-05:00\"}");

  private LedgerExample() {}

  /** The salt is 16 equal bytes here, so that it can be typed; a real one is random. */
  private static EventDraft event(
      String id, String type, long sequence, String timestamp, String payload) {
    byte[] salt = new byte[16];
    Arrays.fill(salt, (byte) (sequence + 1));
    return EventDraft.of(
        id,
        type,
        "1",
        INCIDENT,
        "Incident",
        sequence,
        Instant.parse(timestamp),
        payload.formatted(INCIDENT),
        "{\"actor\":\"7c8e1caa-5de8-4605-b8ef-509c63bae06e\",\"role\":\"TECHNICIAN\","
            + "\"recordedAt\":\"2026-11-20T16:07:12.401-05:00\"}",
        salt);
  }

  static List<Commit> commits() {
    Commit first = commit(CompactRange.empty(), REPORTED);
    return List.of(first, commit(first.tree(), TRIED, ENDED));
  }

  private static Commit commit(CompactRange before, EventDraft... drafts) {
    CompactRange tree = before;
    List<StoredEvent> events = new ArrayList<>();
    for (EventDraft draft : drafts) {
      StoredEvent event = draft.at(tree.size());
      events.add(event);
      tree = tree.append(event.leaf());
    }
    Instant at = events.getLast().timestamp().plusMillis(3);
    return new Commit(before.size(), at, WRITER, events, tree, tree.root());
  }

  static BsonDocument document(Commit commit) {
    BsonDocument document = new BsonDocument();
    new CommitCodec(true)
        .encode(new BsonDocumentWriter(document), commit, EncoderContext.builder().build());
    return document;
  }

  /** As it stands in the page. */
  static String page() {
    StringBuilder page = new StringBuilder();
    for (Commit commit : commits()) {
      page.append("```json\n").append(json(document(commit))).append("\n```\n\n");
    }
    page.append("The leaf at position 1, on any Unix command line:\n\n```sh\n")
        .append(contentCommand(TRIED))
        .append("# ")
        .append(TRIED.contentHash())
        .append("\n\n")
        .append(leafCommand(1, TRIED))
        .append("# ")
        .append(HEX.formatHex(TRIED.at(1).leaf()))
        .append("\n```\n\nThe tree of the three leaves:\n\n```\n");
    byte[] leaf0 = REPORTED.at(0).leaf();
    byte[] leaf1 = TRIED.at(1).leaf();
    byte[] leaf2 = ENDED.at(2).leaf();
    byte[] left = TreeHash.node(leaf0, leaf1);
    line(page, "leaf 0", leaf0);
    line(page, "leaf 1", leaf1);
    line(page, "leaf 2", leaf2);
    line(page, "node 0–1 = SHA-256(01 ‖ leaf 0 ‖ leaf 1)", left);
    line(page, "root     = SHA-256(01 ‖ node 0–1 ‖ leaf 2)", TreeHash.node(left, leaf2));
    return page.append("```\n").toString();
  }

  /** Indented, but with one line for each value. */
  private static String json(BsonDocument document) {
    return document.toJson(
        JsonWriterSettings.builder()
            .outputMode(JsonMode.RELAXED)
            .indent(true)
            .dateTimeConverter(
                (value, out) ->
                    out.writeRaw("{\"$date\": \"" + Instant.ofEpochMilli(value) + "\"}"))
            .binaryConverter((value, out) -> out.writeRaw(binary(value)))
            .build());
  }

  private static String binary(BsonBinary value) {
    return "{\"$binary\": {\"base64\": \"%s\", \"subType\": \"%02d\"}}"
        .formatted(Base64.getEncoder().encodeToString(value.getData()), value.getType());
  }

  private static void line(StringBuilder page, String what, byte[] hash) {
    page.append(what).append('\n').append("  ").append(HEX.formatHex(hash)).append('\n');
  }

  private static String contentCommand(EventDraft event) {
    StringBuilder salt = new StringBuilder();
    for (byte b : event.salt()) {
      salt.append("\\%03o".formatted(b & 0xff));
    }
    return """
        { printf '%s'
          printf '%%s' '%s'
          printf '\\0'
          printf '%%s' '%s'
        } | sha256sum
        """
        .formatted(salt, event.payload(), event.meta());
  }

  private static String leafCommand(long position, EventDraft event) {
    String data = event.leaf(position).data();
    assert data.getBytes(UTF_8).length == data.length();
    return "printf '\\0" + data.replace("\n", "\\n") + "' | sha256sum\n";
  }
}
