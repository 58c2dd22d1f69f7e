package org.calmtrace.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A public key with the name that it signs under, which a reader has from somewhere that he trusts.
 * Written {@code <name>+<identifier>+<base64(type ‖ key)>}.
 *
 * @param name of who signs; for a log its origin
 * @param publicKey 32 bytes, RFC 8032 section 5.1.5
 */
public record VerifierKey(String name, KeyType type, byte[] publicKey) {

  /**
   * @throws IllegalArgumentException if that is no name for a key, or the key is not 32 bytes
   */
  public VerifierKey {
    if (!KeyName.valid(name)) {
      throw new IllegalArgumentException("Not a name for a key: " + name);
    }
    if (publicKey.length != Ed25519.KEY) {
      throw new IllegalArgumentException("A key of " + publicKey.length + " bytes");
    }
  }

  /** Reads what {@link #toString} writes. */
  public static VerifierKey parse(String text) throws MalformedException {
    // A name has no plus, base64 may have some.
    String[] parts = text.split("\\+", 3);
    if (parts.length < 3 || !KeyName.valid(parts[0])) {
      throw new MalformedException("Not a key, which is name+identifier+base64: " + text);
    }
    byte[] typed = Strict.base64("key of " + parts[0], parts[2]);
    KeyType type = typed.length == 0 ? null : KeyType.of(typed[0] & 0xff).orElse(null);
    if (type == null) {
      throw new MalformedException(
          "The key of " + parts[0] + " is of a type that is not known here, only 1 and 4 are");
    }
    if (typed.length != 1 + Ed25519.KEY) {
      throw new MalformedException(
          "The key of " + parts[0] + " has " + (typed.length - 1) + " bytes and not 32");
    }
    VerifierKey key = new VerifierKey(parts[0], type, Arrays.copyOfRange(typed, 1, typed.length));
    if (!key.identifier().equals(parts[1])) {
      throw new MalformedException(
          "The key of "
              + parts[0]
              + " has the identifier "
              + key.identifier()
              + " and not "
              + parts[1]);
    }
    return key;
  }

  /** First four bytes of {@code SHA-256(name ‖ 0x0A ‖ type ‖ public key)}. */
  int id() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(name.getBytes(UTF_8));
      digest.update((byte) '\n');
      digest.update(type.code());
      return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The same as eight hexadecimal digits. */
  public String identifier() {
    return HexFormat.of().toHexDigits(id());
  }

  /** Whether a signature line claims to be by this key; another key may bear the same name. */
  boolean named(NoteSignature signature) {
    return name.equals(signature.name()) && id() == signature.keyId();
  }

  boolean verifies(String text, byte[] signature) {
    return switch (type) {
      case ED25519 -> Ed25519.verify(publicKey, text.getBytes(UTF_8), signature);
      case COSIGNATURE_V1 ->
          Cosignature.of(signature).filter(each -> each.verifies(publicKey, text)).isPresent();
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey key && toString().equals(key.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** The key as it is given to others. */
  @Override
  public String toString() {
    byte[] typed = new byte[1 + publicKey.length];
    typed[0] = type.code();
    System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
    return name + "+" + identifier() + "+" + Strict.base64(typed);
  }
}
