package org.calmtrace.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.calmtrace.ledger.merkle.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * What the tree commits to for one event: nine lines of UTF-8, each ended by a line feed, the last
 * of them the hash of the content. Header and content are committed apart, so that a header can be
 * shown and its content withheld, and both still proved.
 */
final class Leaf {

  static final String FORMAT = "calmtrace-leaf/v1";

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Leaf() {}

  /** {@code hex(SHA-256(salt ‖ payload ‖ 0x00 ‖ meta))}. */
  static String contentHash(byte[] salt, String payload, String meta) {
    MessageDigest digest = sha256();
    digest.update(salt);
    digest.update(payload.getBytes(UTF_8));
    digest.update((byte) 0);
    return HexFormat.of().formatHex(digest.digest(meta.getBytes(UTF_8)));
  }

  /** The leaf hash of an event at a position. */
  static byte[] hash(long position, EventDraft event) {
    return TreeHash.leaf(
        data(
                position,
                event.id(),
                event.type(),
                event.revision(),
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                event.timestamp(),
                event.contentHash())
            .getBytes(UTF_8));
  }

  static String data(
      long position,
      String id,
      String type,
      String revision,
      @Nullable String aggregateType,
      String aggregateId,
      long sequence,
      Instant timestamp,
      String contentHash) {
    return String.join(
        "\n",
        FORMAT,
        Long.toString(position),
        id,
        type + "#" + revision,
        aggregateType == null ? "" : aggregateType,
        aggregateId,
        Long.toString(sequence),
        MILLISECONDS.format(timestamp),
        contentHash,
        "");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
