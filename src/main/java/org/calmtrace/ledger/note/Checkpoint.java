package org.calmtrace.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import org.calmtrace.ledger.merkle.TreeHash;

/**
 * A log's word for how its tree stood at one size (C2SP tlog-checkpoint). Whoever keeps one can
 * have it shown later that nothing before it has changed.
 *
 * @param origin which log, such as {@code ledger.example.org/cedar}; the name of its key
 * @param size number of leaves
 * @param root of the tree of so many leaves, 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {

  /** In bytes. */
  public static final int LONGEST_ORIGIN = 255;

  /**
   * @throws IllegalArgumentException if that is no origin, no size, or no root of that size
   */
  public Checkpoint {
    String wrong = wrong(origin, size, root);
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(wrong);
    }
  }

  private static String wrong(String origin, long size, byte[] root) {
    if (origin.isEmpty()
        || origin.indexOf('\n') >= 0
        || origin.getBytes(UTF_8).length > LONGEST_ORIGIN) {
      return "A checkpoint's origin is one line of 1 to " + LONGEST_ORIGIN + " bytes";
    }
    if (size < 0 || root.length != TreeHash.LENGTH) {
      return "A checkpoint has a size from 0 and a root of " + TreeHash.LENGTH + " bytes";
    }
    if (size == 0 && !Arrays.equals(root, TreeHash.empty())) {
      return "A checkpoint of no leaves has another root than a tree without leaves";
    }
    return "";
  }

  /**
   * Reads a note's text. Lines after the third are another log's own affair: they are signed with
   * the rest, stay in the note, and mean nothing here.
   */
  public static Checkpoint parse(String text) throws MalformedException {
    List<String> lines = Strict.lines("checkpoint", text);
    if (lines.size() < 3) {
      throw new MalformedException("The checkpoint has fewer than three lines");
    }
    if (lines.contains("")) {
      throw new MalformedException("The checkpoint has an empty line");
    }
    long size = Strict.decimal("checkpoint's size", lines.get(1));
    byte[] root = Strict.base64("checkpoint's root", lines.get(2));
    String wrong = wrong(lines.getFirst(), size, root);
    if (!wrong.isEmpty()) {
      throw new MalformedException(wrong);
    }
    return new Checkpoint(lines.getFirst(), size, root);
  }

  /** What is signed: three lines, each ended by a line feed. */
  public String text() {
    return origin + "\n" + size + "\n" + rootText() + "\n";
  }

  /** The root as the third line has it, in base64. */
  public String rootText() {
    return Strict.base64(root);
  }

  /**
   * Signs this. Never sign two of one log that no consistency proof joins: it would have told two
   * stories, and both could be proved.
   *
   * @throws IllegalArgumentException if the key bears another name than the origin
   */
  public SignedNote sign(SigningKey key) {
    if (!key.verifierKey().name().equals(origin)) {
      throw new IllegalArgumentException(
          "The key of " + key.verifierKey().name() + " does not sign for " + origin);
    }
    return new SignedNote(text(), List.of(key.sign(text())));
  }
}
