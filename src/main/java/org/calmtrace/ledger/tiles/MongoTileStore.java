package org.calmtrace.ledger.tiles;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
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
 * Collection {@code tiles}: one document a full tile, under its path, with its hashes one after the
 * other and the root over them.
 */
final class MongoTileStore implements TileStore {

  private static final String HASHES = "hashes";
  private static final String ROOT = "root";
  private static final int DUPLICATE_KEY = 11_000;

  private final MongoCollection<BsonDocument> tiles;

  MongoTileStore(MongoDatabase database) {
    this.tiles = database.getCollection("tiles", BsonDocument.class);
  }

  @Override
  public Optional<byte[]> find(Tile tile) {
    return Optional.ofNullable(tiles.find(Filters.eq("_id", tile.path())).first())
        .map(document -> document.getBinary(HASHES).getData());
  }

  @Override
  public Map<Tile, byte[]> roots(List<Tile> wanted) {
    Map<String, Tile> byPath = new HashMap<>();
    wanted.forEach(tile -> byPath.put(tile.path(), tile));
    Map<Tile, byte[]> roots = new HashMap<>();
    tiles
        .find(Filters.in("_id", byPath.keySet()))
        .projection(Projections.include(ROOT))
        .batchSize(Tile.FULL)
        .forEach(
            document ->
                roots.put(
                    byPath.get(document.getString("_id").getValue()),
                    document.getBinary(ROOT).getData()));
    return roots;
  }

  @Override
  public void keep(Tile tile, byte[] hashes, byte[] root) {
    try {
      tiles.insertOne(
          new BsonDocument("_id", new BsonString(tile.path()))
              .append(HASHES, new BsonBinary(hashes))
              .append(ROOT, new BsonBinary(root)));
    } catch (MongoWriteException e) {
      if (e.getError().getCode() != DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  @Override
  public List<Tile> all() {
    List<Tile> all = new ArrayList<>();
    tiles
        .find()
        .projection(Projections.include("_id"))
        .forEach(document -> Tile.parse(document.getString("_id").getValue()).ifPresent(all::add));
    return all;
  }

  @Override
  public void remove(List<Tile> unwanted) {
    for (Tile tile : unwanted) {
      tiles.deleteOne(Filters.eq("_id", tile.path()));
    }
  }
}
