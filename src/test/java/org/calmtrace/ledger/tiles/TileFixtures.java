package org.calmtrace.ledger.tiles;

import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calmtrace.ledger.merkle.Tile;
import org.calmtrace.ledger.store.LedgerEngine;

/** Tiles for the tests of other rooms. */
public final class TileFixtures {

  private TileFixtures() {}

  public static LedgerTiles tiles(MongoDatabase database, LedgerEngine engine) {
    return new LedgerTiles(new MongoTileStore(database), engine::leaves);
  }

  /**
   * Tiles whose first write fails, before or after it is stored.
   *
   * @param stored whether it is stored nevertheless
   */
  public static LedgerTiles failingOnce(
      MongoDatabase database, LedgerEngine engine, boolean stored) {
    TileStore sound = new MongoTileStore(database);
    return new LedgerTiles(
        new TileStore() {
          private boolean failed;

          @Override
          public Optional<byte[]> find(Tile tile) {
            return sound.find(tile);
          }

          @Override
          public Map<Tile, byte[]> roots(List<Tile> tiles) {
            return sound.roots(tiles);
          }

          @Override
          public List<Tile> all() {
            return sound.all();
          }

          @Override
          public void remove(List<Tile> tiles) {
            sound.remove(tiles);
          }

          @Override
          public void keep(Tile tile, byte[] hashes, byte[] root) {
            if (failed || stored) {
              sound.keep(tile, hashes, root);
            }
            if (!failed) {
              failed = true;
              throw new MongoSocketReadTimeoutException(
                  "made up by a test", new ServerAddress(), new java.net.SocketTimeoutException());
            }
          }
        },
        engine::leaves);
  }
}
