package org.calmtrace.ledger.check;

import java.util.Arrays;
import org.calmtrace.ledger.merkle.Tile;
import org.calmtrace.ledger.merkle.TreeHash;
import org.jspecify.annotations.Nullable;

/** Gathers the hashes of one level until a tile is full. For one thread. */
final class TileBuilder {

  private final Sha256 sha;
  private final int level;
  private byte[] hashes = new byte[Tile.FULL * TreeHash.LENGTH];
  private long next;

  /** Whether all hashes before {@link #next} in its tile are known. */
  private boolean whole;

  TileBuilder(Sha256 sha, int level, PartialTile begin) {
    this.sha = sha;
    this.level = level;
    this.next = begin.next();
    this.whole = begin.hashes().length == width() * TreeHash.LENGTH;
    System.arraycopy(begin.hashes(), 0, hashes, 0, whole ? begin.hashes().length : 0);
  }

  private int width() {
    return (int) (next & Tile.FULL - 1);
  }

  /**
   * @param index of the hash in its level
   * @return the tile that it fills; null if there is none, or not all of it is known
   */
  @Nullable Full add(long index, byte[] hash) {
    if (index != next) {
      whole = false;
      next = index;
    }
    int width = width();
    if (width == 0) {
      whole = true;
    }
    System.arraycopy(hash, 0, hashes, width * TreeHash.LENGTH, TreeHash.LENGTH);
    next++;
    return whole && width == Tile.FULL - 1 ? full(index / Tile.FULL) : null;
  }

  /**
   * A tile with all its hashes.
   *
   * @param root of them
   */
  record Full(Tile tile, byte[] hashes, byte[] root) {}

  private Full full(long index) {
    byte[] filled = hashes;
    hashes = new byte[filled.length];
    return new Full(new Tile(level, index, Tile.FULL), filled, fold(filled, 0, Tile.FULL));
  }

  private byte[] fold(byte[] entries, int first, int count) {
    if (count == 1) {
      int from = first * TreeHash.LENGTH;
      return Arrays.copyOfRange(entries, from, from + TreeHash.LENGTH);
    }
    int half = count / 2;
    return sha.node(fold(entries, first, half), fold(entries, first + half, half));
  }

  /** What it goes on from another time. */
  PartialTile partial() {
    return new PartialTile(
        next, whole ? Arrays.copyOf(hashes, width() * TreeHash.LENGTH) : new byte[0]);
  }
}
