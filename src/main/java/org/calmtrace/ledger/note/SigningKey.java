package org.calmtrace.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

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
