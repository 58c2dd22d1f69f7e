package org.calmtrace.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/**
 * A witness's word that at this time a checkpoint was the largest that it had seen of the log, and
 * went on from all that it had seen before (C2SP tlog-cosignature, {@code cosignature/v1}).
 *
 * @param time seconds since 1970
 * @param signature 64 bytes
 */
public record Cosignature(long time, byte[] signature) {

  /** The last second of the year 9999: no witness has signed later. */
  private static final long LATEST = 253_402_300_799L;

  /** Reads what follows the key's identifier in a signature line; none if it is no cosignature. */
  public static Optional<Cosignature> of(byte[] bytes) {
    if (bytes.length != Long.BYTES + Ed25519.SIGNATURE) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long time = buffer.getLong();
    byte[] signature = new byte[Ed25519.SIGNATURE];
    buffer.get(signature);
    return time < 0 || time > LATEST
        ? Optional.empty()
        : Optional.of(new Cosignature(time, signature));
  }

  /** What a witness signs: the time, and the whole text of the checkpoint. */
  static byte[] message(long time, String text) {
    return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(UTF_8);
  }

  boolean verifies(byte[] publicKey, String text) {
    return Ed25519.verify(publicKey, message(time, text), signature);
  }

  /** When, by the witness's clock. */
  public Instant at() {
    return Instant.ofEpochSecond(time);
  }
}
