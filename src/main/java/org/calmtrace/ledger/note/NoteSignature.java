package org.calmtrace.ledger.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One signature line of a note, as somebody claims it: {@code — <name> <base64(identifier ‖
 * signature)>}.
 *
 * @param name of the key
 * @param keyId first four bytes of the key's hash, see {@link VerifierKey#identifier}
 * @param signature in the way of the key's type
 */
public record NoteSignature(String name, int keyId, byte[] signature) {

  private static final String DASH = "\u2014 ";

  /** Reads what {@link #line} writes, without its line feed. */
  public static NoteSignature parse(String line) throws MalformedException {
    int space = line.indexOf(' ', DASH.length());
    if (!line.startsWith(DASH) || space < 0) {
      throw new MalformedException("Not a signature line, which is \u2014 name base64: " + line);
    }
    String name = line.substring(DASH.length(), space);
    if (!KeyName.valid(name)) {
      throw new MalformedException("A signature line has no name for a key: " + line);
    }
    byte[] bytes = Strict.base64("signature of " + name, line.substring(space + 1));
    if (bytes.length <= Integer.BYTES) {
      throw new MalformedException("The signature of " + name + " is too short to be one");
    }
    return new NoteSignature(
        name,
        ByteBuffer.wrap(bytes).getInt(),
        Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
  }

  /** The line with its line feed. */
  public String line() {
    byte[] bytes =
        ByteBuffer.allocate(Integer.BYTES + signature.length).putInt(keyId).put(signature).array();
    return DASH + name + " " + Strict.base64(bytes) + "\n";
  }

  /** Whose it claims to be, in words. */
  String claim() {
    return name + " (" + HexFormat.of().toHexDigits(keyId) + ")";
  }
}
