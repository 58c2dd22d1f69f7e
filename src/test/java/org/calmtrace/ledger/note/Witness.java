package org.calmtrace.ledger.note;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Somebody who cosigns whatever he is shown: real ones look first whether it goes on. */
public final class Witness {

  private final byte[] seed;
  private final VerifierKey key;

  private Witness(byte[] seed, VerifierKey key) {
    this.seed = seed;
    this.key = key;
  }

  /** The seed is 32 times this byte. */
  public static Witness of(String name, int seed) {
    byte[] bytes = seed(seed);
    return new Witness(
        bytes, new VerifierKey(name, KeyType.COSIGNATURE_V1, Ed25519.publicKey(bytes)));
  }

  /** The key of a log whose seed is 32 times this byte. */
  public static SigningKey log(String origin, int seed) {
    return SigningKey.of(origin, seed(seed));
  }

  private static byte[] seed(int value) {
    byte[] bytes = new byte[SigningKey.SEED];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  public VerifierKey key() {
    return key;
  }

  public SignedNote cosign(SignedNote note, Instant at) {
    long time = at.getEpochSecond();
    byte[] signature = Ed25519.sign(seed, Cosignature.message(time, note.text()));
    byte[] blob =
        ByteBuffer.allocate(Long.BYTES + signature.length).putLong(time).put(signature).array();
    return note.with(new NoteSignature(key.name(), key.id(), blob));
  }

  /** A log's key under whatever text, also under one that no log signs with it. */
  public static SignedNote signed(String text, SigningKey key) {
    return new SignedNote(text, List.of(key.sign(text)));
  }
}
