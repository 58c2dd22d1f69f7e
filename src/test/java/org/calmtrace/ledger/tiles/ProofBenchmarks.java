package org.calmtrace.ledger.tiles;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.calmtrace.ledger.merkle.CompactRange;
import org.calmtrace.ledger.merkle.InclusionProof;
import org.calmtrace.ledger.merkle.Tile;
import org.calmtrace.ledger.merkle.TreeHash;
import org.calmtrace.ledger.store.LateCommits;
import org.calmtrace.ledger.store.LedgerEngine;
import org.calmtrace.ledger.store.Ledgers;
import org.calmtrace.platform.mongo.TestStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Proofs that an event stands in a ledger of a million, for events picked at random, from tiles as
 * they are stored; against the same server asked for the same documents by their {@code _id}.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProofBenchmarks {

  private static final int STORED_TILES = 2;

  /**
   * All full tiles are stored, and the events of the last ones: what is right of the last full tile
   * is hashed from the events, so they really are there.
   */
  @State(Scope.Benchmark)
  public static class MillionEvents {

    /** 64 events are right of the last full tile, or 255, which is the most. */
    @Param({"1000000", "1000191"})
    public long size;

    final TestStore store = TestStore.fresh();
    final MongoDatabase database = store.database();
    final LedgerEngine engine = Ledgers.engine(database);
    final SplittableRandom random = new SplittableRandom(20_261_126);
    LedgerTiles running = tiles(database, engine);
    MongoCollection<RawBsonDocument> rawTiles =
        database.getCollection("tiles", RawBsonDocument.class);
    MongoCollection<RawBsonDocument> rawCommits =
        database.getCollection("ledger", RawBsonDocument.class);

    static LedgerTiles tiles(MongoDatabase database, LedgerEngine engine) {
      return new LedgerTiles(new MongoTileStore(database), engine::leaves);
    }

    @Setup
    public void grow() throws Exception {
      long last = size - size % Tile.FULL - STORED_TILES * Tile.FULL;
      CompactRange tree = CompactRange.empty();
      List<byte[]> leaves = new ArrayList<>(Math.toIntExact(last));
      for (long position = 0; position < last; position++) {
        byte[] leaf = TreeHash.leaf(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
        leaves.add(leaf);
        tree = tree.append(leaf);
      }
      GatheredTiles gathered = new GatheredTiles(database);
      new LedgerTiles(
              gathered, (from, to) -> leaves.subList(Math.toIntExact(from), Math.toIntExact(to)))
          .keepGrown(0, last);
      gathered.write();
      tree = LateCommits.store(database, tree, Math.toIntExact(size - last));
      running.keepGrown(last, size);
      check(tree.root());
    }

    private void check(byte[] root) throws Exception {
      long stored = database.getCollection("tiles").countDocuments();
      if (stored != size / 256 + size / 65_536) {
        throw new IllegalStateException(stored + " tiles are stored");
      }
      for (int i = 0; i < 1000; i++) {
        long position = i == 0 ? size - 1 : position();
        byte[] leaf = running.tree(size).hash(0, position);
        InclusionProof.of(running.signedTree(size), position, size).verify(leaf, root);
      }
    }

    long position() {
      return random.nextLong(size);
    }

    /** All documents that a proof is made of, each by its {@code _id}. */
    void read(long position, Blackhole sink) {
      List<String> read =
          Stream.of(Tile.at(0, position / 256, size), Tile.at(1, position / 65_536, size))
              .filter(Tile::full)
              .map(Tile::path)
              .toList();
      rawTiles.find(Filters.in("_id", read)).forEach(sink::consume);
      rawTiles
          .find(Filters.in("_id", below()))
          .projection(Projections.include("root"))
          .batchSize(Tile.FULL)
          .forEach(sink::consume);
      List<Long> edge = LongStream.range(size - size % 256, size).boxed().toList();
      rawCommits.find(Filters.in("_id", edge)).batchSize(Tile.FULL).forEach(sink::consume);
    }

    /** Full tiles below the partial ones, of which only the roots are read. */
    private List<String> below() {
      Stream<Tile> lowest = below(1, size / 65_536 * 256, size / 256);
      Stream<Tile> middle = below(2, 0, size / 65_536);
      return Stream.concat(lowest, middle).map(Tile::path).toList();
    }

    private static Stream<Tile> below(int level, long from, long to) {
      return LongStream.range(from, to).mapToObj(index -> new Tile(level - 1, index, Tile.FULL));
    }

    @TearDown
    public void close() {
      engine.close();
      store.close();
    }
  }

  /** With nothing in memory but where a commit begins, and what the server itself keeps there. */
  @Benchmark
  public InclusionProof cold(MillionEvents ledger) {
    LedgerTiles tiles = MillionEvents.tiles(ledger.database, ledger.engine);
    return InclusionProof.of(tiles.tree(ledger.size), ledger.position(), ledger.size);
  }

  @Benchmark
  public void coldRaw(MillionEvents ledger, Blackhole sink) {
    ledger.read(ledger.position(), sink);
  }

  /**
   * As all but the first: in memory are the right edge, a tenth of the tiles of leaves, all above.
   */
  @Benchmark
  public InclusionProof warm(MillionEvents ledger) {
    return InclusionProof.of(
        ledger.running.signedTree(ledger.size), ledger.position(), ledger.size);
  }

  @Benchmark
  public void warmRaw(MillionEvents ledger, Blackhole sink) {
    ledger.read(ledger.position(), sink);
  }
}
