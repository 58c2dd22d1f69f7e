package org.calmtrace.ledger.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.bson.RawBsonDocument;

/**
 * Reads from a commit of which only one field of each event was asked for at which position each
 * value of it stands. For one thread.
 */
final class Places {

  private static final byte[] ID = "_id".getBytes(UTF_8);
  private static final byte[] EVENTS = "events".getBytes(UTF_8);

  private final BsonFields commit = new BsonFields();
  private final BsonFields events = new BsonFields();
  private final BsonFields event = new BsonFields();

  void read(RawBsonDocument document, String field, Map<String, Set<Long>> found) {
    Bytes bytes = Bytes.of(document);
    byte[] wanted = field.getBytes(UTF_8);
    long position = Finding.NOWHERE;
    try {
      commit.begin(bytes.array(), bytes.from(), bytes.from() + bytes.length());
      while (commit.next()) {
        if (commit.named(ID) && commit.isWhole()) {
          position = commit.whole();
        } else if (commit.named(EVENTS) && commit.type() == BsonFields.ARRAY) {
          readEvents(bytes, position, wanted, found);
        }
      }
    } catch (BrokenDocumentException e) {
      // What cannot be read does not hold the value; it is reported where it stands.
      return;
    }
  }

  private void readEvents(Bytes bytes, long first, byte[] wanted, Map<String, Set<Long>> found)
      throws BrokenDocumentException {
    events.beginValueOf(commit);
    for (long position = first; events.next(); position++) {
      if (events.type() == BsonFields.DOCUMENT) {
        event.beginValueOf(events);
        while (event.next()) {
          if (event.named(wanted) && event.type() == BsonFields.TEXT) {
            String value = new String(bytes.array(), event.from(), event.length(), UTF_8);
            found.computeIfAbsent(value, any -> new LinkedHashSet<>()).add(position);
          }
        }
      }
    }
  }
}
