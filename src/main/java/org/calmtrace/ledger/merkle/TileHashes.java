package org.calmtrace.ledger.merkle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The hashes of a tree of one size from its tiles. A subtree lies within one tile: it is folded
 * from complete entries there, and a tile that the tree has not filled is read as wide as it is at
 * this size. What a proof needs is kept while it is made; for one thread.
 */
public final class TileHashes implements SubtreeHashes {

  /** A proof looks at two tiles of each level: where the leaf is, and at the right edge. */
  private static final int KEPT = 16;

  private final long size;
  private final TileReader reader;

  private final Map<Tile, byte[]> kept =
      new LinkedHashMap<>(2 * KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * @param size of the tree; its tiles have to be readable
   */
  public TileHashes(long size, TileReader reader) {
    this.size = size;
    this.reader = reader;
  }

  @Override
  public byte[] hash(int height, long index) {
    if (height < 0 || height >= Long.SIZE - 1 || index < 0 || index >= size >> height) {
      throw new IllegalArgumentException(
          "A tree of " + size + " leaves has no subtree " + index + " of height " + height);
    }
    int level = height / Tile.HEIGHT;
    int inside = height % Tile.HEIGHT;
    Tile tile = Tile.at(level, index >> (Tile.HEIGHT - inside), size);
    int first = (int) ((index << inside) & (Tile.FULL - 1));
    return fold(entries(tile), first, 1 << inside);
  }

  private byte[] entries(Tile tile) {
    return kept.computeIfAbsent(tile, this::read);
  }

  private byte[] read(Tile tile) {
    byte[] entries = reader.read(tile);
    if (entries.length != tile.width() * TreeHash.LENGTH) {
      throw new IllegalStateException(
          "Tile "
              + tile.path()
              + " has "
              + entries.length
              + " bytes, and "
              + tile.width()
              + " hashes are "
              + tile.width() * TreeHash.LENGTH);
    }
    return entries;
  }

  private static byte[] fold(byte[] entries, int first, int count) {
    if (count == 1) {
      int from = first * TreeHash.LENGTH;
      return Arrays.copyOfRange(entries, from, from + TreeHash.LENGTH);
    }
    int half = count / 2;
    return TreeHash.node(fold(entries, first, half), fold(entries, first + half, half));
  }
}
