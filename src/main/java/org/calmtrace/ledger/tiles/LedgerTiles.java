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
 *
 * <p>Who checks the ledger reads the {@link #tree}: what no full tile holds comes from the ledger
 * itself each time. Who shows what is signed reads the {@link #signedTree}, of which nothing is
 * computed twice.
 */
public final class LedgerTiles implements TileReader {

  /** 8 KiB each. */
  private static final int IN_MEMORY = 256;

  /** A tree has one on each level, and proofs for older sizes have theirs. */
  private static final int EDGES = 64;

  private final TileStore store;
  private final Leaves leaves;

  /** Thrown away as a whole: who began to read before puts what is old into what nobody reads. */
  private volatile Known known = Known.nothing();

  /**
   * What was read.
   *
   * @param signed partial tiles under their full one, each as wide as it was asked for
   */
  private record Known(Cache<Tile, byte[]> full, Cache<Tile, byte[]> signed) {

    static Known nothing() {
      return new Known(
          Caffeine.newBuilder().maximumSize(IN_MEMORY).build(),
          Caffeine.newBuilder().maximumSize(EDGES).build());
    }
  }

  LedgerTiles(TileStore store, Leaves leaves) {
    this.store = store;
    this.leaves = leaves;
  }

  /** The tree when it had this size: for one proof or root, in one thread. */
  public TileHashes tree(long size) {
    return new TileHashes(size, this);
  }

  /** The same, once it is signed: then it never changes. */
  public TileHashes signedTree(long size) {
    return new TileHashes(size, this::signed);
  }

  /** Hashes of a tile of a tree that is signed. */
  public byte[] signed(Tile tile) {
    if (tile.full()) {
      return read(tile);
    }
    Tile whole = whole(tile);
    Cache<Tile, byte[]> signed = known.signed;
    byte[] hashes = signed.getIfPresent(whole);
    if (hashes == null) {
      hashes = read(tile);
      signed.put(whole, hashes);
    } else if (hashes.length < tile.width() * TreeHash.LENGTH) {
      hashes = joined(List.of(hashes, computed(tile, hashes.length / TreeHash.LENGTH)));
      signed.put(whole, hashes);
    }
    return Arrays.copyOf(hashes, tile.width() * TreeHash.LENGTH);
  }

  private static Tile whole(Tile tile) {
    return new Tile(tile.level(), tile.index(), Tile.FULL);
  }

  /**
   * Hashes of a tile, full or partial, of the ledger as it is stored.
   *
   * @throws DamagedLedgerException if the ledger does not have all of the leaves below it
   */
  @Override
  public byte[] read(Tile tile) {
    Tile whole = whole(tile);
    Cache<Tile, byte[]> full = known.full;
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

  /**
   * Makes what is kept that of the ledger of this size, as it is stored: after a loss there are
   * tiles of what was lost. Reads all of the ledger's leaves.
   */
  public void renew(long size) {
    known = Known.nothing();
    store.remove(store.all().stream().filter(tile -> !hasFull(tile, size)).toList());
    // Lower levels first, so that the upper ones are computed from what is right.
    Tile.of(size).filter(Tile::full).forEach(this::renew);
    known = Known.nothing(); // somebody may have read what was not renewed yet
  }

  private static boolean hasFull(Tile tile, long size) {
    return Tile.exists(tile.level(), tile.index(), size)
        && Tile.at(tile.level(), tile.index(), size).full();
  }

  private void renew(Tile tile) {
    byte[] hashes = computed(tile);
    byte[] root = root(hashes);
    boolean right =
        store.find(tile).filter(kept -> Arrays.equals(kept, hashes)).isPresent()
            && Arrays.equals(store.roots(List.of(tile)).get(tile), root);
    if (!right) {
      store.remove(List.of(tile));
      store.keep(tile, hashes, root);
    }
  }

  private byte[] computed(Tile tile) {
    return computed(tile, 0);
  }

  /** Its hashes from this one on. */
  private byte[] computed(Tile tile, int from) {
    return tile.level() == 0 ? fromLeaves(tile, from) : fromBelow(tile, from);
  }

  private byte[] fromLeaves(Tile tile, int from) {
    long first = tile.index() * Tile.FULL;
    return joined(leaves.leaves(first + from, first + tile.width()));
  }

  /** A hash of this tile is the root of a full one of the level below. */
  private byte[] fromBelow(Tile tile, int from) {
    List<Tile> below =
        IntStream.range(from, tile.width())
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
