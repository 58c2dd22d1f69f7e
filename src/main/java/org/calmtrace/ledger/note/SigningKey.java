package org.calmtrace.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * The secret half of a log's key. Whoever has it can sign as the log: it says nothing of itself.
 */
public final class SigningKey {

  /** Length of a seed in bytes. */
  public static final int SEED = Ed25519.KEY;

  private final byte[] seed;
  private final VerifierKey verifierKey;

  private SigningKey(byte[] seed, VerifierKey verifierKey) {
    this.seed = seed;
    this.verifierKey = verifierKey;
  }

  /**
   * The key of a seed, always the same.
   *
   * @param name the log's origin
   * @param seed 32 bytes of good chance: the private key of RFC 8032 section 5.1.5
   * @throws IllegalArgumentException if that is no name for a key, or no seed
   */
  public static SigningKey of(String name, byte[] seed) {
    if (seed.length != SEED) {
      throw new IllegalArgumentException("A seed of " + seed.length + " bytes");
    }
    byte[] kept = seed.clone();
    return new SigningKey(kept, new VerifierKey(name, KeyType.ED25519, Ed25519.publicKey(kept)));
  }

  /**
   * Reads what {@link #secret} writes.
   *
   * @throws MalformedException if that is no such key; the message does not repeat the text
   */
  public static SigningKey parseSecret(String text) throws MalformedException {
    String[] parts = text.split("\\+", 5);
    if (parts.length < 5 || !parts[0].equals("PRIVATE") || !parts[1].equals("KEY")) {
      throw new MalformedException(
          "Not a signing key, which is PRIVATE+KEY+name+identifier+base64");
    }
    byte[] typed = Strict.base64("signing key", parts[4]);
    if (!KeyName.valid(parts[2])
        || typed.length != 1 + SEED
        || typed[0] != KeyType.ED25519.code()) {
      throw new MalformedException("Not a signing key of Ed25519");
    }
    SigningKey key = of(parts[2], Arrays.copyOfRange(typed, 1, typed.length));
    if (!key.verifierKey.identifier().equals(parts[3])) {
      throw new MalformedException("The signing key's identifier is not that of its key");
    }
    return key;
  }

  /**
   * The key as a file holds it, {@code PRIVATE+KEY+<name>+<identifier>+<base64(type ‖ seed)>}: the
   * form of Go's package {@code sumdb/note}. Whoever reads it can sign.
   */
  public String secret() {
    byte[] typed = new byte[1 + SEED];
    typed[0] = KeyType.ED25519.code();
    System.arraycopy(seed, 0, typed, 1, SEED);
    return "PRIVATE+KEY+"
        + verifierKey.name()
        + "+"
        + verifierKey.identifier()
        + "+"
        + Strict.base64(typed);
  }

  /** What others check this key's signatures with. */
  public VerifierKey verifierKey() {
    return verifierKey;
  }

  NoteSignature sign(String text) {
    return new NoteSignature(
        verifierKey.name(), verifierKey.id(), Ed25519.sign(seed, text.getBytes(UTF_8)));
  }

  /** Names the public half. */
  @Override
  public String toString() {
    return "signing key of " + verifierKey;
  }
}
