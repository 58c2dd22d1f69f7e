package org.calmtrace.ledger.check;

import com.mongodb.client.MongoCursor;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.RawBsonDocument;
import org.calmtrace.ledger.merkle.Tile;
import org.calmtrace.ledger.merkle.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * Says which event was exchanged together with its hashes: the stored tiles still have the leaves
 * that were recorded. They are believed only if the root comes of them that was signed or is
 * stored.
 */
final class TileWitness implements LeafWitness {

  /** What is signed at once is far less; more is not read to say it more exactly. */
  private static final long MOST = 1 << 16;

  private final StoredLedger ledger;
  private final Sha256 sha;

  private long tile = Finding.NOWHERE;
  private byte[] hashes = {};

  TileWitness(StoredLedger ledger, Sha256 sha) {
    this.ledger = ledger;
    this.sha = sha;
  }

  /**
   * The first position whose stored leaf is not the one that was signed; {@link Finding#NOWHERE} if
   * the tiles do not tell.
   *
   * @param begin the tree up to where the ledger is known to be the signed one
   * @param end number of events that were signed
   * @param root that was signed of them
   */
  long firstDifference(Edge begin, long end, byte[] root) {
    if (end - begin.size() > MOST) {
      return Finding.NOWHERE;
    }
    long first = Finding.NOWHERE;
    Edge signed = begin.copy();
    List<RawBsonDocument> holding = ledger.lastUpTo(begin.size(), 1);
    long from = holding.isEmpty() ? 0 : RawCommit.of(holding.getFirst()).position();
    RawCommit commit = new RawCommit();
    try (MongoCursor<RawBsonDocument> cursor = ledger.from(from)) {
      while (signed.size() < end && cursor.hasNext()) {
        commit.read(cursor.next());
        while (signed.size() < Math.min(end, commit.next())) {
          long position = signed.size();
          byte[] stored = storedLeaf(commit, position);
          byte[] leaf = leafOfTile(position, stored);
          if (leaf == null) {
            return Finding.NOWHERE;
          }
          if (first < 0 && !Arrays.equals(leaf, stored)) {
            first = position;
          }
          signed.append(leaf);
        }
      }
    }
    return signed.size() == end && Arrays.equals(signed.root(), root) ? first : Finding.NOWHERE;
  }

  @Override
  public long exchanged(RawCommit commit, byte[] @Nullable [] leaves, Edge before) {
    long first = Finding.NOWHERE;
    Edge recorded = before.copy();
    for (int i = 0; i < commit.count(); i++) {
      byte[] leaf = leafOfTile(commit.position() + i, leaves[i]);
      if (leaf == null) {
        return Finding.NOWHERE;
      }
      if (first < 0 && !Arrays.equals(leaf, leaves[i])) {
        first = commit.position() + i;
      }
      recorded.append(leaf);
    }
    return recorded.is(commit.tree()) ? first : Finding.NOWHERE;
  }

  private static byte @Nullable [] storedLeaf(RawCommit commit, long position) {
    long index = position - commit.position();
    return index < 0 || index >= commit.count() ? null : commit.event((int) index).storedLeaf();
  }

  /** Where no full tile is stored the ledger's own leaf has to do. */
  private byte @Nullable [] leafOfTile(long position, byte @Nullable [] otherwise) {
    if (tile != position / Tile.FULL) {
      tile = position / Tile.FULL;
      hashes = read(new Tile(0, tile, Tile.FULL).path());
    }
    int from = (int) (position % Tile.FULL) * TreeHash.LENGTH;
    return hashes.length == Tile.FULL * TreeHash.LENGTH
        ? Arrays.copyOfRange(hashes, from, from + TreeHash.LENGTH)
        : otherwise;
  }

  private byte[] read(String path) {
    RawBsonDocument stored = ledger.tiles(List.of(path)).get(path);
    return stored != null && stored.get("hashes") instanceof BsonBinary binary
        ? binary.getData()
        : new byte[0];
  }
}
