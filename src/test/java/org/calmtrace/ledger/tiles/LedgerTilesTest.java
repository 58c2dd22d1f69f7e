package org.calmtrace.ledger.tiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.calmtrace.ledger.merkle.CompactRange;
import org.calmtrace.ledger.merkle.Tile;
import org.calmtrace.ledger.merkle.TreeHash;
import org.junit.jupiter.api.Test;

/** What is read again, and what is not. */
class LedgerTilesTest {

  private static final List<byte[]> LEAVES =
      IntStream.range(0, 700)
          .mapToObj(i -> TreeHash.leaf(Integer.toString(i).getBytes(UTF_8)))
          .toList();

  private final List<String> asked = new ArrayList<>();
  private final Kept store = new Kept();
  private final LedgerTiles tiles =
      new LedgerTiles(
          store,
          (from, to) -> {
            asked.add(from + "-" + to);
            return LEAVES.subList((int) from, (int) to);
          });

  @Test
  void ofATreeThatIsSignedNothingIsReadTwice() {
    tiles.keepGrown(0, 600);
    asked.clear();

    assertThat(tiles.signedTree(600).root(600)).isEqualTo(root(600));
    assertThat(tiles.signedTree(600).root(600)).isEqualTo(root(600));
    assertThat(asked).containsExactly("512-600");
  }

  @Test
  void ofOneThatHasGrownOnlyWhatIsNewIsRead() {
    tiles.signedTree(530).root(530);
    asked.clear();

    assertThat(tiles.signedTree(600).root(600)).isEqualTo(root(600));
    assertThat(tiles.signedTree(540).root(540)).isEqualTo(root(540));
    assertThat(asked).containsOnly("530-600");
  }

  @Test
  void anOlderAndSmallerOneIsRightAfterALargerOne() {
    for (int size : new int[] {700, 513, 512, 300, 257, 1, 700}) {
      assertThat(tiles.signedTree(size).root(size)).as("%s leaves", size).isEqualTo(root(size));
      tiles.keepGrown(0, size);
    }
  }

  @Test
  void whoChecksReadsTheRightEdgeFromTheLedgerEachTime() {
    tiles.keepGrown(0, 600);
    asked.clear();

    tiles.tree(600).root(600);
    tiles.signedTree(600).root(600);
    tiles.tree(600).root(600);
    assertThat(asked).containsExactly("512-600", "512-600", "512-600");
  }

  @Test
  void afterALossTilesAreThoseOfTheLedgerAsItIs() {
    List<byte[]> lost = new ArrayList<>(LEAVES);
    lost.set(300, new byte[TreeHash.LENGTH]);
    new LedgerTiles(store, (from, to) -> lost.subList((int) from, (int) to)).keepGrown(0, 700);
    tiles.signedTree(700).root(700);

    tiles.renew(530);

    assertThat(store.tiles).containsOnlyKeys(new Tile(0, 0, 256), new Tile(0, 1, 256));
    assertThat(tiles.tree(530).root(530)).isEqualTo(root(530));
    tiles.renew(511);
    assertThat(store.tiles).containsOnlyKeys(new Tile(0, 0, 256));
    assertThat(tiles.signedTree(511).root(511)).isEqualTo(root(511));
  }

  private static byte[] root(int size) {
    CompactRange range = CompactRange.empty();
    for (byte[] leaf : LEAVES.subList(0, size)) {
      range = range.append(leaf);
    }
    return range.root();
  }

  private static final class Kept implements TileStore {

    private final Map<Tile, byte[]> tiles = new HashMap<>();
    private final Map<Tile, byte[]> roots = new HashMap<>();

    @Override
    public Optional<byte[]> find(Tile tile) {
      return Optional.ofNullable(tiles.get(tile));
    }

    @Override
    public Map<Tile, byte[]> roots(List<Tile> wanted) {
      Map<Tile, byte[]> found = new HashMap<>(roots);
      found.keySet().retainAll(wanted);
      return found;
    }

    @Override
    public void keep(Tile tile, byte[] hashes, byte[] root) {
      if (tiles.putIfAbsent(tile, hashes) == null) {
        roots.put(tile, root);
      }
    }

    @Override
    public List<Tile> all() {
      return List.copyOf(tiles.keySet());
    }

    @Override
    public void remove(List<Tile> unwanted) {
      unwanted.forEach(tiles::remove);
      unwanted.forEach(roots::remove);
    }
  }
}
