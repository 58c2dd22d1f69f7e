package org.calmtrace.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.calmtrace.ledger.merkle.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * What the tree commits to for one event: nine lines of UTF-8, each ended by a line feed, the last
 * of them the hash of the content. Header and content are committed apart, so that a header can be
 * shown and its content withheld, and both still proved.
 *
 * @param position in the ledger, from 0
 * @param id the event's own identifier
 * @param type its stored name, such as {@code incident.reported}
 * @param revision of the payload's shape
 * @param aggregateType null if it is in no aggregate's stream
 * @param sequence in that stream, from 0
 * @param timestamp in milliseconds
 * @param contentHash 64 hexadecimal digits, see {@link #contentHash(byte[], String, String)}
 */
public record Leaf(
    long position,
    String id,
    String type,
    String revision,
    @Nullable String aggregateType,
    String aggregateId,
    long sequence,
    Instant timestamp,
    String contentHash) {

  /** The first line. */
  public static final String FORMAT = "calmtrace-leaf/v1";

  private static final int LINES = 9;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** {@code hex(SHA-256(salt ‖ payload ‖ 0x00 ‖ meta))}. */
  public static String contentHash(byte[] salt, String payload, String meta) {
    MessageDigest digest = sha256();
    digest.update(salt);
    digest.update(payload.getBytes(UTF_8));
    digest.update((byte) 0);
    return HexFormat.of().formatHex(digest.digest(meta.getBytes(UTF_8)));
  }

  /** Reads what {@link #data} writes, and takes nothing else for a leaf. */
  public static Leaf parse(byte[] data) throws MalformedException {
    String text = Strict.utf8("leaf", data);
    List<String> lines = Strict.lines("leaf", text);
    if (lines.size() != LINES || !lines.getFirst().equals(FORMAT)) {
      throw new MalformedException(
          "The leaf is not of " + LINES + " lines of which the first is " + FORMAT);
    }
    if (text.indexOf('\r') >= 0) {
      throw new MalformedException("The leaf holds a carriage return, which no field may");
    }
    int mark = lines.get(3).lastIndexOf('#');
    if (mark < 0) {
      throw new MalformedException("The leaf's fourth line is not type#revision");
    }
    if (!HASH.matcher(lines.get(8)).matches()) {
      throw new MalformedException("The leaf's last line is not a hash of 64 hexadecimal digits");
    }
    Leaf leaf =
        new Leaf(
            Strict.decimal("leaf's position", lines.get(1)),
            lines.get(2),
            lines.get(3).substring(0, mark),
            lines.get(3).substring(mark + 1),
            lines.get(4).isEmpty() ? null : lines.get(4),
            lines.get(5),
            Strict.decimal("leaf's sequence", lines.get(6)),
            timestamp(lines.get(7)),
            lines.get(8));
    if (!leaf.data().equals(text)) {
      throw new MalformedException("The leaf's time is not in UTC with three decimals and Z");
    }
    return leaf;
  }

  private static Instant timestamp(String line) throws MalformedException {
    try {
      return Instant.parse(line);
    } catch (DateTimeException e) {
      throw new MalformedException("The leaf's eighth line is not a time");
    }
  }

  /** The nine lines. */
  public String data() {
    return String.join(
        "\n",
        FORMAT,
        Long.toString(position),
        id,
        type + "#" + revision,
        aggregateType == null ? "" : aggregateType,
        aggregateId,
        Long.toString(sequence),
        time(),
        contentHash,
        "");
  }

  /** The time stamp as its line has it: UTC, three decimals, {@code Z}. */
  public String time() {
    return time(timestamp);
  }

  /** Any time as that line would have it. */
  public static String time(Instant timestamp) {
    return MILLISECONDS.format(timestamp);
  }

  /** The leaf hash, as it stands in the tree. */
  public byte[] hash() {
    return TreeHash.leaf(data().getBytes(UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
