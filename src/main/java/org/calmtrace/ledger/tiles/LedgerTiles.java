package org.calmtrace.ledger.tiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.calmtrace.ledger.merkle.CompactRange;
import org.calmtrace.ledger.merkle.Tile;
import org.calmtrace.ledger.merkle.TileHashes;
import org.calmtrace.ledger.merkle.TileReader;
import org.calmtrace.ledger.merkle.TreeHash;
import org.calmtrace.ledger.store.DamagedLedgerException;

/**
 * The tiles of the ledger's tree. Full ones are kept when they are first complete; partial ones are
 * computed from what is below them, and so is a full one that is missing.
 */
public final class LedgerTiles implements TileReader {

  /** 8 KiB each. */
  private static final int IN_MEMORY = 256;

  private final TileStore store;
  private final Leaves leaves;
  private final Cache<Tile, byte[]> full = Caffeine.newBuilder().maximumSize(IN_MEMORY).build();

  LedgerTiles(TileStore store, Leaves leaves) {
    this.store = store;
    this.leaves = leaves;
  }

  /** The tree when it had this size: for one proof or root, in one thread. */
  public TileHashes tree(long size) {
    return new TileHashes(size, this);
  }

  /**
   * Hashes of a tile, full or partial, of the ledger as it is stored.
   *
   * @throws DamagedLedgerException if the ledger does not have all of the leaves below it
   */
  @Override
  public byte[] read(Tile tile) {
    Tile whole = new Tile(tile.level(), tile.index(), Tile.FULL);
    byte[] kept = full.getIfPresent(whole);
    if (kept == null) {
      Optional<byte[]> found = store.find(whole);
      if (found.isEmpty()) {
        return computed(tile);
      }
      kept = found.get();
      full.put(whole, kept);
    }
    return Arrays.copyOf(kept, tile.width() * TreeHash.LENGTH);
  }

  /** What is kept for a full tile, right or wrong; for those who check. */
  public Optional<byte[]> kept(Tile tile) {
    return store.find(tile);
  }

  /**
   * Keeps the tiles that are full in a tree of {@code to} leaves and were not in one of {@code
   * from}.
   */
  public void keepGrown(long from, long to) {
    Tile.grown(from, to).filter(Tile::full).forEach(this::keep);
  }

  private void keep(Tile tile) {
    byte[] hashes = computed(tile);
    store.keep(tile, hashes, root(hashes));
  }

  private byte[] computed(Tile tile) {
    return tile.level() == 0 ? fromLeaves(tile) : fromBelow(tile);
  }

  private byte[] fromLeaves(Tile tile) {
    long first = tile.index() * Tile.FULL;
    return joined(leaves.leaves(first, first + tile.width()));
  }

  /** A hash of this tile is the root of a full one of the level below. */
  private byte[] fromBelow(Tile tile) {
    List<Tile> below =
        IntStream.range(0, tile.width())
            .mapToObj(i -> new Tile(tile.level() - 1, tile.index() * Tile.FULL + i, Tile.FULL))
            .toList();
    Map<Tile, byte[]> kept = store.roots(below);
    return joined(
        below.stream()
            .map(each -> kept.containsKey(each) ? kept.get(each) : root(read(each)))
            .toList());
  }

  private static byte[] joined(List<byte[]> hashes) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream(hashes.size() * TreeHash.LENGTH);
    hashes.forEach(joined::writeBytes);
    return joined.toByteArray();
  }

  private static byte[] root(byte[] hashes) {
    CompactRange range = CompactRange.empty();
    for (int from = 0; from < hashes.length; from += TreeHash.LENGTH) {
      range = range.append(Arrays.copyOfRange(hashes, from, from + TreeHash.LENGTH));
    }
    return range.root();
  }

  /** Where leaf hashes come from. */
  @FunctionalInterface
  interface Leaves {

    /** Those of the positions from one to before another. */
    List<byte[]> leaves(long from, long to);
  }
}
