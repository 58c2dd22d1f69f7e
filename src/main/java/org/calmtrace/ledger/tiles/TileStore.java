package org.calmtrace.ledger.tiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calmtrace.ledger.merkle.Tile;

/** Where full tiles are kept. A seam, so that a test can lose writes and answers here. */
interface TileStore {

  Optional<byte[]> find(Tile tile);

  /** The roots of those of these tiles that are kept. */
  Map<Tile, byte[]> roots(List<Tile> tiles);

  /** Keeps a full tile; one that is kept already stays as it is. */
  void keep(Tile tile, byte[] hashes, byte[] root);

  /** All that are kept. */
  List<Tile> all();

  void remove(List<Tile> tiles);
}
