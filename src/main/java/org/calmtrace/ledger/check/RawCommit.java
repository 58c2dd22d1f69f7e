package org.calmtrace.ledger.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * One document of the collection {@code ledger} as it is stored, whatever it holds: what is not as
 * it must be is a problem with words, never an exception. Used again for the next document.
 */
final class RawCommit {

  /** As {@code docs/reference/ledger-format.md} has it. */
  static final int MOST_EVENTS = 256;

  private static final byte[] ID = "_id".getBytes(UTF_8);
  private static final byte[] AT = "at".getBytes(UTF_8);
  private static final byte[] WRITER = "writer".getBytes(UTF_8);
  private static final byte[] EVENTS = "events".getBytes(UTF_8);
  private static final byte[] TREE = "tree".getBytes(UTF_8);

  private static final int UUID_SUBTYPE = 4;

  private final BsonFields fields = new BsonFields();
  private final BsonFields array = new BsonFields();
  private final BsonFields inner = new BsonFields();
  private final List<RawEvent> events = new ArrayList<>();
  private final RawTree tree = new RawTree();

  private boolean numbered;
  private long position;
  private int count;
  private boolean hasAt;
  private boolean hasWriter;
  private @Nullable String problem;

  /** One that is read by itself. */
  static RawCommit of(RawBsonDocument document) {
    return new RawCommit().read(document);
  }

  RawCommit read(RawBsonDocument document) {
    Bytes bytes = Bytes.of(document);
    return read(bytes.array(), bytes.from(), bytes.length());
  }

  RawCommit read(byte[] document, int from, int length) {
    numbered = false;
    position = -1;
    count = -1;
    hasAt = false;
    hasWriter = false;
    problem = null;
    tree.clear();
    try {
      fields.begin(document, from, from + length);
      while (fields.next()) {
        take(document);
      }
    } catch (BrokenDocumentException e) {
      complain(String.valueOf(e.getMessage()));
    }
    requireAll();
    return this;
  }

  private void take(byte[] document) throws BrokenDocumentException {
    if (fields.named(EVENTS)) {
      readEvents(document);
    } else if (fields.named(TREE)) {
      tree.read(document, fields);
    } else if (fields.named(ID)) {
      numbered = fields.isWhole() && fields.whole() >= 0;
      position = numbered ? fields.whole() : -1;
    } else if (fields.named(AT)) {
      hasAt = fields.type() == BsonFields.DATE;
    } else if (fields.named(WRITER)) {
      hasWriter =
          fields.type() == BsonFields.BINARY
              && fields.subtype() == UUID_SUBTYPE
              && fields.length() == 16;
    }
  }

  private void readEvents(byte[] document) throws BrokenDocumentException {
    if (fields.type() != BsonFields.ARRAY) {
      complain("the field events is " + BsonFields.typeName(fields.type()));
      return;
    }
    array.beginValueOf(fields);
    count = 0;
    while (array.next()) {
      if (count == events.size()) {
        events.add(new RawEvent());
      }
      RawEvent event = events.get(count++);
      if (array.type() == BsonFields.DOCUMENT) {
        inner.beginValueOf(array);
        event.read(document, inner);
      } else {
        event.nothing("the event is " + BsonFields.typeName(array.type()));
      }
    }
  }

  private void requireAll() {
    if (count < 0) {
      complain("the field events is missing");
    } else if (count == 0 || count > MOST_EVENTS) {
      complain("it holds " + count + " events, a commit holds 1 to " + MOST_EVENTS);
    }
    if (!hasAt) {
      complain("the field at is missing or is no date");
    }
    if (!hasWriter) {
      complain("the field writer is missing or is no UUID");
    }
    String wrongTree = tree.problem();
    if (wrongTree != null) {
      complain(wrongTree);
    }
  }

  private void complain(String what) {
    if (problem == null) {
      problem = what;
    }
  }

  /** What keeps the document from being a commit, its events apart; null if nothing does. */
  @Nullable String problem() {
    return problem;
  }

  /** Whether its {@code _id} is a position. */
  boolean isNumbered() {
    return numbered;
  }

  /** Position of its first event; -1 if it is not numbered. */
  long position() {
    return position;
  }

  /** Number of its events; 0 if it has none that could be read. */
  int count() {
    return Math.max(count, 0);
  }

  /** Position after its last event. */
  long next() {
    return position + count();
  }

  RawEvent event(int index) {
    return events.get(index);
  }

  RawTree tree() {
    return tree;
  }
}
