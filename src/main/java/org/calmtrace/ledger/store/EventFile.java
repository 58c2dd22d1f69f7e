package org.calmtrace.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.calmtrace.ledger.note.Leaf;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes an event with its salt, as {@code docs/reference/ledger-format.md} describes the file. */
final class EventFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EventFile() {}

  static byte[] of(long position, StoredEvent event) {
    Leaf leaf = event.leafAt(position);
    ObjectNode file = JSON.createObjectNode();
    file.put("position", position);
    file.put("id", event.id());
    file.put("type", event.type());
    file.put("rev", event.revision());
    if (event.aggregateType() != null) {
      file.put("aggType", event.aggregateType());
    }
    file.put("agg", event.aggregateId());
    file.put("seq", event.sequence());
    file.put("ts", leaf.time());
    file.put("payload", event.payload());
    file.put("meta", event.meta());
    file.put("salt", Base64.getEncoder().encodeToString(event.salt()));
    return JSON.writerWithDefaultPrettyPrinter()
        .writeValueAsString(file)
        .concat("\n")
        .getBytes(UTF_8);
  }
}
