package org.calmtrace.ledger.merkle;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Names a piece of the tree that is stored and served whole: up to 256 hashes of one height, side
 * by side (C2SP tlog-tiles). Hash {@code i} is the root of the leaves from {@code (index · 256 + i)
 * · 256^level} on, {@code 256^level} of them.
 *
 * @param level 0 for leaf hashes; 7 at most, for a tree has fewer than 2^63 leaves
 * @param index of the tile in its level, from 0
 * @param width number of hashes, 1 to 256; a tile of fewer than 256 is a partial one
 */
public record Tile(int level, long index, int width) {

  /** Hashes of a full tile. */
  public static final int FULL = 256;

  /** Levels of the tree that a tile spans. */
  static final int HEIGHT = 8;

  private static final int HIGHEST = 7;
  private static final int LONGEST_PATH = 40;
  private static final Pattern PATH =
      Pattern.compile("([0-7])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  /**
   * @throws IllegalArgumentException if no tree has such a tile
   */
  public Tile {
    if (!possible(level, index, width)) {
      throw new IllegalArgumentException(
          "No tree has tile " + index + " of level " + level + " with " + width + " hashes");
    }
  }

  private static boolean possible(int level, long index, int width) {
    if (level < 0 || level > HIGHEST || index < 0 || width < 1 || width > FULL) {
      return false;
    }
    long most = Long.MAX_VALUE >>> (HEIGHT * level);
    return width <= most && index <= (most - width) / FULL;
  }

  /** Whether a tree of this size has such a tile, full or not. */
  public static boolean exists(int level, long index, long size) {
    return level >= 0 && level <= HIGHEST && index >= 0 && index <= lastOf(level, size);
  }

  /**
   * The tile as it is while the tree has this size: full, or as wide as the tree goes.
   *
   * @throws IllegalArgumentException if a tree of this size has no such tile
   */
  public static Tile at(int level, long index, long size) {
    if (!exists(level, index, size)) {
      throw new IllegalArgumentException(
          "A tree of " + size + " leaves has no tile " + index + " of level " + level);
    }
    return new Tile(level, index, (int) Math.min(FULL, entries(level, size) - index * FULL));
  }

  /**
   * The tiles of a tree: level by level, in each from left to right, the last one partial or not.
   */
  public static Stream<Tile> of(long size) {
    return grown(0, size);
  }

  /** The tiles of a tree of {@code to} leaves that it did not have with {@code from} leaves. */
  public static Stream<Tile> grown(long from, long to) {
    return IntStream.rangeClosed(0, HIGHEST)
        .filter(level -> entries(level, from) < entries(level, to))
        .boxed()
        .flatMap(
            level ->
                LongStream.rangeClosed(entries(level, from) / FULL, lastOf(level, to))
                    .mapToObj(index -> at(level, index, to)));
  }

  /** How many hashes a level has in a tree of this size. */
  private static long entries(int level, long size) {
    return size >> (HEIGHT * level);
  }

  /** Index of the last tile; -1 if the level has none. */
  private static long lastOf(int level, long size) {
    return Math.floorDiv(entries(level, size) - 1, FULL);
  }

  public boolean full() {
    return width == FULL;
  }

  /** The tile's bytes: its hashes one after the other. */
  public byte[] bytes(SubtreeHashes tree) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(width * TreeHash.LENGTH);
    for (int i = 0; i < width; i++) {
      bytes.writeBytes(tree.hash(HEIGHT * level, index * FULL + i));
    }
    return bytes.toByteArray();
  }

  /** What follows {@code tile/} in its address: {@code 0/x001/x234/067}, {@code 0/000.p/3}. */
  public String path() {
    StringBuilder path = new StringBuilder(threeDigits(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      path.insert(0, "x" + threeDigits(rest % 1000) + "/");
    }
    return level + "/" + path + (full() ? "" : ".p/" + width);
  }

  private static String threeDigits(long group) {
    return String.format(Locale.ROOT, "%03d", group);
  }

  /** The tile that has this path; none if it is not exactly what {@link #path} writes. */
  public static Optional<Tile> parse(String path) {
    Matcher parts = PATH.matcher(path);
    if (path.length() > LONGEST_PATH || !parts.matches()) {
      return Optional.empty();
    }
    int level = Integer.parseInt(parts.group(1));
    long index = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
    int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
    // Only the shortest way to write an index is one: x000/001 is not, nor is a partial tile of
    // 256.
    return possible(level, index, width)
        ? Optional.of(new Tile(level, index, width)).filter(tile -> tile.path().equals(path))
        : Optional.empty();
  }
}
