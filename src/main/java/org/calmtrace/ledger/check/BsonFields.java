package org.calmtrace.ledger.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Goes through a stored document field by field, as it lies in memory. No value is made of any: a
 * damaged document shall be described and not thrown out, and text is hashed as it stands, for what
 * is no UTF-8 would be mended in a {@code String}.
 */
final class BsonFields {

  static final int DOUBLE = 0x01;
  static final int TEXT = 0x02;
  static final int DOCUMENT = 0x03;
  static final int ARRAY = 0x04;
  static final int BINARY = 0x05;
  static final int DATE = 0x09;
  static final int INT32 = 0x10;
  static final int INT64 = 0x12;

  /** Length of values of a type whose values all have one; -1 where the value says its length. */
  private static final int[] LENGTHS = new int[256];

  static {
    Arrays.fill(LENGTHS, -1);
    for (int one : new int[] {0x06, 0x0a, 0x7f, 0xff}) { // undefined, null, smallest, largest
      LENGTHS[one] = 0;
    }
    LENGTHS[0x08] = 1; // boolean
    LENGTHS[INT32] = 4;
    for (int one : new int[] {DOUBLE, DATE, 0x11, INT64}) { // 0x11: time stamp
      LENGTHS[one] = 8;
    }
    LENGTHS[0x07] = 12; // object identifier
    LENGTHS[0x13] = 16; // decimal number
  }

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = {};
  private int next;
  private int end;
  private int type;
  private int nameFrom;
  private int nameLength;
  private int from;
  private int length;

  /** Begins with the document that starts here and may go as far as {@code limit}. */
  void begin(byte[] document, int start, int limit) throws BrokenDocumentException {
    bytes = document;
    int size = limit - start < 5 ? -1 : intAt(start);
    if (size < 5 || size > limit - start || bytes[start + size - 1] != 0) {
      throw new BrokenDocumentException("a document of " + size + " bytes, " + (limit - start));
    }
    next = start + 4;
    end = start + size - 1;
  }

  /** Begins with the document that is the present value of these fields. */
  void beginValueOf(BsonFields outer) throws BrokenDocumentException {
    begin(outer.bytes, outer.from, outer.from + outer.length);
  }

  /** Goes to the next field. */
  boolean next() throws BrokenDocumentException {
    if (next == end) {
      return false;
    }
    type = bytes[next] & 0xff;
    nameFrom = next + 1;
    int at = endOfText(nameFrom);
    nameLength = at - nameFrom;
    from = at + 1;
    take(LENGTHS[type]);
    return true;
  }

  private void take(int fixed) throws BrokenDocumentException {
    if (fixed >= 0) {
      length = fixed;
    } else {
      switch (type) {
        case DOCUMENT, ARRAY -> length = intIn(from);
        case BINARY -> {
          length = intIn(from);
          from += 5; // its length and subtype
        }
        case TEXT, 0x0d, 0x0e -> { // text, code, symbol
          length = intIn(from) - 1;
          from += 4;
        }
        default -> takeRare();
      }
    }
    boolean closed = type == TEXT || type == 0x0d || type == 0x0e;
    next = from + length + (closed ? 1 : 0);
    if (length < 0 || next > end || next < from || closed && bytes[next - 1] != 0) {
      throw new BrokenDocumentException("the field " + name() + " goes beyond its document");
    }
  }

  private void takeRare() throws BrokenDocumentException {
    length =
        switch (type) {
          case 0x0b -> endOfText(endOfText(from) + 1) + 1 - from; // expression and its options
          case 0x0c -> 4 + intIn(from) + 12; // text and identifier
          case 0x0f -> intIn(from); // code with its variables
          default -> throw new BrokenDocumentException("the field " + name() + " is of no type");
        };
  }

  private int endOfText(int start) throws BrokenDocumentException {
    int at = start;
    while (at < end && bytes[at] != 0) {
      at++;
    }
    if (at >= end) {
      throw new BrokenDocumentException("a text without an end");
    }
    return at;
  }

  private int intIn(int at) throws BrokenDocumentException {
    if (at > end - 4) {
      throw new BrokenDocumentException("the field " + name() + " goes beyond its document");
    }
    return intAt(at);
  }

  private int intAt(int at) {
    return (int) INTS.get(bytes, at);
  }

  int type() {
    return type;
  }

  String name() {
    return new String(bytes, nameFrom, nameLength, UTF_8);
  }

  boolean named(byte[] name) {
    return nameLength == name.length
        && Arrays.equals(bytes, nameFrom, nameFrom + nameLength, name, 0, name.length);
  }

  /** Where the value's content begins: behind what says its length. */
  int from() {
    return from;
  }

  /** Bytes of the value's content. */
  int length() {
    return length;
  }

  boolean isWhole() {
    return type == INT64 || type == INT32;
  }

  /** The value of a whole number or a date; a server may give back fewer bits than it was given. */
  long whole() {
    return type == INT32 ? intAt(from) : (long) LONGS.get(bytes, from);
  }

  /** The type of a binary value's bytes. */
  int subtype() {
    return bytes[from - 1] & 0xff;
  }

  /** What type a value is of, for a person. */
  static String typeName(int type) {
    return switch (type) {
      case DOUBLE -> "a fraction";
      case TEXT -> "text";
      case DOCUMENT -> "a document";
      case ARRAY -> "an array";
      case BINARY -> "binary";
      case 0x07 -> "an object identifier";
      case 0x08 -> "true or false";
      case DATE -> "a date";
      case 0x0a -> "null";
      case INT32, INT64 -> "a whole number";
      default -> "of type " + type;
    };
  }
}
