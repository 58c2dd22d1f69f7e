package org.calmtrace.ledger.tiles;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.calmtrace.ledger.merkle.Tile;

/**
 * Tiles on their way into a collection, many with one insert: a durable server takes some
 * milliseconds for each insert, and a million events have four thousand tiles.
 */
final class GatheredTiles implements TileStore {

  private static final int TOGETHER = 250;

  private final MongoDatabase database;
  private final List<BsonDocument> documents = new ArrayList<>();
  private final Map<Tile, byte[]> roots = new HashMap<>();

  GatheredTiles(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<byte[]> find(Tile tile) {
    throw new IllegalStateException("tiles that are made from their leaves need no other");
  }

  @Override
  public Map<Tile, byte[]> roots(List<Tile> tiles) {
    Map<Tile, byte[]> found = new HashMap<>(roots);
    found.keySet().retainAll(tiles);
    return found;
  }

  @Override
  public void keep(Tile tile, byte[] hashes, byte[] root) {
    roots.put(tile, root);
    documents.add(
        new BsonDocument("_id", new BsonString(tile.path()))
            .append("hashes", new BsonBinary(hashes))
            .append("root", new BsonBinary(root)));
  }

  @Override
  public List<Tile> all() {
    return List.copyOf(roots.keySet());
  }

  @Override
  public void remove(List<Tile> tiles) {
    throw new IllegalStateException("nobody has lost any of them");
  }

  void write() {
    for (int from = 0; from < documents.size(); from += TOGETHER) {
      database
          .getCollection("tiles", BsonDocument.class)
          .insertMany(documents.subList(from, Math.min(from + TOGETHER, documents.size())));
    }
  }
}
