package org.calmtrace.ledger.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.calmtrace.ledger.check.TileBuilder.Full;
import org.calmtrace.ledger.merkle.Tile;
import org.calmtrace.ledger.merkle.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * Whether the stored tiles, from which proofs are made, are those of the leaves: every level is
 * built again beside the chain, and each full tile compared. Looked up many at a time.
 */
final class TileCheck implements CommitFollower {

  private static final int LEVELS = 8;
  private static final int BITS = 8;
  private static final int AT_ONCE = 32;

  private final StoredLedger ledger;
  private final Findings findings;
  private final long sealed;
  private final List<TileBuilder> levels = new ArrayList<>();
  private final Map<String, Full> waiting = new LinkedHashMap<>();

  /**
   * @param begin of each level, as {@link #partial} answered it; of others it is taken from {@code
   *     from} on
   * @param from position of the first leaf that comes
   * @param sealed number of events over which a checkpoint was signed: their tiles must be there
   */
  TileCheck(
      StoredLedger ledger,
      Findings findings,
      Sha256 sha,
      List<PartialTile> begin,
      long from,
      long sealed) {
    this.ledger = ledger;
    this.findings = findings;
    this.sealed = sealed;
    for (int level = 0; level < LEVELS; level++) {
      PartialTile partial =
          level < begin.size()
              ? begin.get(level)
              : new PartialTile(from >> BITS * level, new byte[0]);
      levels.add(new TileBuilder(sha, level, partial));
    }
  }

  @Override
  public void passed(
      RawCommit commit, EventCheck events, byte[] @Nullable [] leaves, Edge before, Edge after) {
    for (int i = 0; i < commit.count(); i++) {
      byte[] leaf = leaves[i];
      if (leaf != null) {
        add(0, commit.position() + i, leaf);
      }
    }
    if (waiting.size() >= AT_ONCE) {
      end();
    }
  }

  private void add(int level, long index, byte[] hash) {
    Full full = levels.get(level).add(index, hash);
    if (full != null) {
      waiting.put(full.tile().path(), full);
      if (level + 1 < LEVELS) {
        add(level + 1, full.tile().index(), full.root());
      }
    }
  }

  /** Leaves that do not come leave their tiles out by themselves. */
  @Override
  public void lost() {}

  /** Compares what waits. */
  void end() {
    if (waiting.isEmpty()) {
      return;
    }
    Map<String, RawBsonDocument> stored = ledger.tiles(waiting.keySet());
    waiting.forEach((path, full) -> compare(full, stored.get(path)));
    waiting.clear();
  }

  private void compare(Full full, @Nullable RawBsonDocument stored) {
    if (stored == null) {
      if (end(full.tile()) <= sealed) {
        finding(Flaw.TILE_MISSING, full.tile(), "no document");
      }
    } else if (!is(stored.get("hashes"), full.hashes())) {
      altered(full, stored.get("hashes"));
    } else if (!is(stored.get("root"), full.root())) {
      finding(Flaw.TILE_ALTERED, full.tile(), "root is not that of its hashes");
    }
  }

  /** Of leaves it is said which one is the first that is another. */
  private void altered(Full full, @Nullable BsonValue stored) {
    Tile tile = full.tile();
    String detail = "hashes are not those of the leaves";
    int differs =
        stored instanceof BsonBinary binary
            ? Arrays.mismatch(binary.getData(), full.hashes()) / TreeHash.LENGTH
            : 0;
    if (tile.level() > 0) {
      finding(Flaw.TILE_ALTERED, tile, detail);
    } else {
      long position = begin(tile) + Math.min(differs, Tile.FULL - 1);
      findings.add(
          new Finding(
              Flaw.TILE_ALTERED,
              position,
              end(tile) - 1,
              tile.path(),
              detail + ", the first time at " + position));
    }
  }

  private static boolean is(@Nullable BsonValue stored, byte[] computed) {
    return stored instanceof BsonBinary binary && Arrays.equals(binary.getData(), computed);
  }

  private void finding(Flaw flaw, Tile tile, String detail) {
    findings.add(new Finding(flaw, begin(tile), end(tile) - 1, tile.path(), detail));
  }

  private static long begin(Tile tile) {
    return tile.index() * Tile.FULL << BITS * tile.level();
  }

  private static long end(Tile tile) {
    return (tile.index() + 1) * Tile.FULL << BITS * tile.level();
  }

  /** Where the next part goes on. */
  List<PartialTile> partial() {
    return levels.stream().map(TileBuilder::partial).toList();
  }

  /**
   * Looks for tiles that belong to no ledger of this size.
   *
   * @param names as they were before the size was known
   */
  static void findStrays(List<String> names, long size, Findings findings) {
    for (String name : names) {
      Optional<Tile> tile = Tile.parse(name).filter(Tile::full);
      if (tile.isEmpty() || end(tile.get()) > size) {
        findings.add(
            new Finding(
                Flaw.TILE_STRAY,
                tile.map(TileCheck::begin).orElse(Finding.NOWHERE),
                size,
                name,
                "the ledger has " + size + " events"));
      }
    }
  }
}
