package org.calmtrace.ledger.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.calmtrace.ledger.merkle.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * One stored event where it lies in its document: for each field where its value begins and how
 * long it is. Used again for the next document.
 */
final class RawEvent {

  private static final StoredField[] FIELDS = StoredField.values();
  private static final int SALT_LENGTH = 16;

  private byte[] bytes = {};
  private final int[] from = new int[FIELDS.length];
  private final int[] length = new int[FIELDS.length];
  private int present;
  private long seq;
  private long ts;
  private @Nullable String problem;
  private boolean whole;

  /** Reads the fields of the event that begins with them; other fields mean nothing. */
  void read(byte[] document, BsonFields fields) throws BrokenDocumentException {
    bytes = document;
    present = 0;
    problem = null;
    whole = false;
    int likely = 0;
    while (fields.next()) {
      int field = indexOf(fields, likely);
      if (field >= 0) {
        take(FIELDS[field], fields);
        likely = field + 1;
      }
    }
    requireAll();
    requireForm();
    whole = true;
  }

  /** There is no document where the event should be. */
  void nothing(String what) {
    bytes = new byte[0];
    present = 0;
    problem = what;
  }

  /** They stand in the order in which they are written, but for what somebody has changed. */
  private static int indexOf(BsonFields fields, int likely) {
    if (likely < FIELDS.length && fields.named(FIELDS[likely].bytes)) {
      return likely;
    }
    for (StoredField field : FIELDS) {
      if (fields.named(field.bytes)) {
        return field.ordinal();
      }
    }
    return -1;
  }

  private void take(StoredField field, BsonFields fields) {
    boolean fits =
        field.type == fields.type() || field.type == BsonFields.INT64 && fields.isWhole();
    if (!fits) {
      complain(
          "the field "
              + field.field
              + " is "
              + BsonFields.typeName(fields.type())
              + ", it must be "
              + BsonFields.typeName(field.type));
      return;
    }
    if (field.type == BsonFields.BINARY && fields.subtype() != 0) {
      complain("the field " + field.field + " is binary of subtype " + fields.subtype());
      return;
    }
    if (has(field)) {
      complain("the field " + field.field + " stands twice");
    }
    present |= 1 << field.ordinal();
    from[field.ordinal()] = fields.from();
    length[field.ordinal()] = fields.length();
    if (field == StoredField.SEQ) {
      seq = fields.whole();
    } else if (field == StoredField.TS) {
      ts = fields.whole();
    }
  }

  private void requireAll() {
    for (StoredField field : FIELDS) {
      if (field != StoredField.AGG_TYPE && !has(field)) {
        complain("the field " + field.field + " is missing");
      }
    }
  }

  /** What makes the nine lines and the content mean one event and no other. */
  private void requireForm() {
    if (problem != null) {
      return;
    }
    if (seq < 0) {
      complain("the field seq is " + seq);
    }
    if (length(StoredField.SALT) != SALT_LENGTH) {
      complain("the salt has " + length(StoredField.SALT) + " bytes, it must have " + SALT_LENGTH);
    }
    if (length(StoredField.LEAF) != TreeHash.LENGTH) {
      complain("the leaf has " + length(StoredField.LEAF) + " bytes, a hash has 32");
    }
    requireText(StoredField.PAYLOAD);
    requireText(StoredField.META);
    if (holds(StoredField.REV, (byte) '#')) {
      complain("the revision holds a #");
    }
    if (has(StoredField.AGG_TYPE) && length(StoredField.AGG_TYPE) == 0) {
      complain("the field aggType is empty, it must hold something or not be there");
    }
    requireOneLine(StoredField.ID);
    requireOneLine(StoredField.TYPE);
    requireOneLine(StoredField.REV);
    requireOneLine(StoredField.AGG);
    if (has(StoredField.AGG_TYPE)) {
      requireOneLine(StoredField.AGG_TYPE);
    }
  }

  private void requireText(StoredField field) {
    if (holds(field, (byte) 0)) {
      complain("the field " + field.field + " holds a zero byte, which no JSON text does");
    }
  }

  private void requireOneLine(StoredField field) {
    if (holds(field, (byte) '\n') || holds(field, (byte) '\r')) {
      complain("the field " + field.field + " holds a line break");
    }
  }

  private boolean holds(StoredField field, byte wanted) {
    int end = from(field) + length(field);
    for (int at = from(field); at < end; at++) {
      if (bytes[at] == wanted) {
        return true;
      }
    }
    return false;
  }

  void complain(String what) {
    if (problem == null) {
      problem = what;
    }
  }

  /** What keeps it from being an event that can be hashed; null if nothing does. */
  @Nullable String problem() {
    return whole || problem != null ? problem : "the event breaks off";
  }

  boolean has(StoredField field) {
    return (present & 1 << field.ordinal()) != 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int from(StoredField field) {
    return from[field.ordinal()];
  }

  int length(StoredField field) {
    return length[field.ordinal()];
  }

  long seq() {
    return seq;
  }

  /** Milliseconds since 1970. */
  long ts() {
    return ts;
  }

  /** The field as text; empty if it is not there. */
  String text(StoredField field) {
    return has(field) ? new String(bytes, from(field), length(field), UTF_8) : "";
  }

  /** The leaf hash that is stored with it; null if that is no hash. */
  byte @Nullable [] storedLeaf() {
    return has(StoredField.LEAF) && length(StoredField.LEAF) == TreeHash.LENGTH
        ? Arrays.copyOfRange(
            bytes, from(StoredField.LEAF), from(StoredField.LEAF) + TreeHash.LENGTH)
        : null;
  }

  boolean storesLeaf(byte[] leaf) {
    return same(StoredField.LEAF, leaf, 0, leaf.length);
  }

  boolean sameAs(RawEvent other, StoredField field) {
    return same(field, other.bytes, other.from(field), other.length(field));
  }

  private boolean same(StoredField field, byte[] other, int start, int count) {
    int begin = from(field);
    return Arrays.equals(bytes, begin, begin + length(field), other, start, start + count);
  }

  /** Whether {@code key} is {@code agg} + {@code /} + {@code seq}. */
  boolean keyFits() {
    int agg = length(StoredField.AGG);
    int key = from(StoredField.KEY);
    int rest = length(StoredField.KEY) - agg - 1;
    int begin = from(StoredField.AGG);
    return rest > 0
        && Arrays.equals(bytes, key, key + agg, bytes, begin, begin + agg)
        && bytes[key + agg] == '/'
        && isSeq(key + agg + 1, rest);
  }

  private boolean isSeq(int start, int digits) {
    if (digits > 1 && bytes[start] == '0' || digits > 18) {
      return false;
    }
    long value = 0;
    for (int at = start; at < start + digits; at++) {
      int digit = bytes[at] - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      value = 10 * value + digit;
    }
    return value == seq;
  }
}
