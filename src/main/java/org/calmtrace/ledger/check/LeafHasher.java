package org.calmtrace.ledger.check;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.calmtrace.ledger.merkle.TreeHash;
import org.calmtrace.ledger.note.Leaf;

/**
 * Computes the leaf hash of an event from its stored bytes: the hash that {@link Leaf} describes
 * and names, without a text or a date made on the way. For one thread.
 */
final class LeafHasher {

  private static final byte LEAF = 0x00;
  private static final byte[] FORMAT = (Leaf.FORMAT + "\n").getBytes(US_ASCII);
  private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);

  private final Sha256 sha;
  private final byte[] content = new byte[TreeHash.LENGTH];
  private final TimeText times = new TimeText();

  private byte[] data = new byte[1024];
  private int length;

  LeafHasher(Sha256 sha) {
    this.sha = sha;
    data[0] = LEAF;
    System.arraycopy(FORMAT, 0, data, 1, FORMAT.length);
  }

  /** The leaf hash of the event if it stands at this position; all its fields have to be there. */
  byte[] hash(RawEvent event, long position) {
    hashContent(event);
    length = 1 + FORMAT.length;
    number(position);
    line();
    field(event, StoredField.ID);
    line();
    field(event, StoredField.TYPE);
    put((byte) '#');
    field(event, StoredField.REV);
    line();
    if (event.has(StoredField.AGG_TYPE)) {
      field(event, StoredField.AGG_TYPE);
    }
    line();
    field(event, StoredField.AGG);
    line();
    number(event.seq());
    line();
    ensure(TimeText.LONGEST);
    length = times.write(event.ts(), data, length);
    line();
    hex(content);
    line();
    sha.add(data, 0, length);
    return sha.hash();
  }

  private void hashContent(RawEvent event) {
    add(event, StoredField.SALT);
    add(event, StoredField.PAYLOAD);
    sha.add((byte) 0);
    add(event, StoredField.META);
    sha.hashInto(content);
  }

  private void add(RawEvent event, StoredField field) {
    sha.add(event.bytes(), event.from(field), event.length(field));
  }

  private void field(RawEvent event, StoredField field) {
    int count = event.length(field);
    ensure(count);
    System.arraycopy(event.bytes(), event.from(field), data, length, count);
    length += count;
  }

  private void number(long number) {
    byte[] digits = Long.toString(number).getBytes(US_ASCII);
    ensure(digits.length);
    System.arraycopy(digits, 0, data, length, digits.length);
    length += digits.length;
  }

  private void hex(byte[] bytes) {
    ensure(2 * bytes.length);
    for (byte each : bytes) {
      data[length++] = HEX[each >> 4 & 0xf];
      data[length++] = HEX[each & 0xf];
    }
  }

  private void line() {
    put((byte) '\n');
  }

  private void put(byte one) {
    ensure(1);
    data[length++] = one;
  }

  private void ensure(int more) {
    if (length + more > data.length) {
      data = Arrays.copyOf(data, 2 * (length + more));
    }
  }
}
