package org.calmtrace.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileHashesTest {

  private static final List<byte[]> LEAVES = Trees.randomLeaves(65_600, 256);
  private static final MemoryTree TREE = Trees.tree(LEAVES);

  /** Holds the tiles of one size and answers for no other. */
  private static final class Shelf implements TileReader {

    final Map<Tile, byte[]> tiles = new HashMap<>();
    final List<Tile> read = new ArrayList<>();

    Shelf(long size) {
      Tile.of(size).forEach(tile -> tiles.put(tile, tile.bytes(TREE)));
    }

    @Override
    public byte[] read(Tile tile) {
      read.add(tile);
      byte[] bytes = tiles.get(tile);
      assertThat(bytes).as("%s was asked for and is not there", tile).isNotNull();
      return bytes;
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 2, 3, 128, 255, 256, 257, 300, 511, 512, 513, 4999, 65_535, 65_536, 65_537})
  void tilesGiveTheRootsAndProofsOfTheTree(int size) throws Exception {
    Shelf shelf = new Shelf(size);
    TileHashes hashes = new TileHashes(size, shelf);
    assertThat(hashes.root(size)).isEqualTo(TREE.root(size));
    assertThat(hashes.range(size).roots()).containsExactlyElementsOf(TREE.range(size).roots());
    Random random = new Random(size);
    for (int i = 0; i < 40 && size > 0; i++) {
      int within = 1 + random.nextInt(size);
      int index = random.nextInt(within);
      byte[] leaf = TREE.hash(0, index);
      assertThat(hashes.root(within)).isEqualTo(TREE.root(within));
      InclusionProof.of(hashes, index, within).verify(leaf, TREE.root(within));
      InclusionProof.of(hashes, index, size).verify(leaf, TREE.root(size));
      ConsistencyProof.of(hashes, index, within).verify(TREE.root(index), TREE.root(within));
      ConsistencyProof.of(hashes, within, size).verify(TREE.root(within), TREE.root(size));
    }
  }

  @Test
  void everySubtreeOfASizeCanBeAskedFor() {
    for (int size : new int[] {1, 7, 255, 256, 257, 777}) {
      TileHashes hashes = new TileHashes(size, new Shelf(size));
      for (int height = 0; height < 11; height++) {
        for (int index = 0; index < size >> height; index++) {
          assertThat(hashes.hash(height, index)).isEqualTo(TREE.hash(height, index));
        }
        int beyond = size >> height;
        int tooHigh = height;
        assertThatThrownBy(() -> hashes.hash(tooHigh, beyond))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void aProofReadsEachTileOnceAndFewOfThem() {
    Shelf shelf = new Shelf(65_537);
    InclusionProof.of(new TileHashes(65_537, shelf), 12_345, 65_537);
    assertThat(shelf.read).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void aTileOfAnotherLengthIsNotComputedWith() {
    assertThatThrownBy(() -> new TileHashes(3, tile -> new byte[64]).root(3))
        .hasMessageContaining("0/000.p/3 has 64 bytes");
    assertThatThrownBy(() -> new TileHashes(3, tile -> new byte[8192]).root(3))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatTheTreeDoesNotHaveIsRefused() {
    TileHashes hashes = new TileHashes(3, new Shelf(3));
    assertThatThrownBy(() -> hashes.hash(-1, 0)).hasMessageContaining("height -1");
    assertThatThrownBy(() -> hashes.hash(63, 0)).hasMessageContaining("height 63");
    assertThatThrownBy(() -> hashes.hash(64, 0)).hasMessageContaining("height 64");
    assertThatThrownBy(() -> hashes.hash(0, -1)).hasMessageContaining("subtree -1");
    assertThatThrownBy(() -> hashes.root(4)).hasMessageContaining("subtree");
    assertThatThrownBy(() -> hashes.root(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLargestTreeIsFoldedFromItsTiles() throws Exception {
    SubtreeHashes endless = Trees.endless();
    long size = Long.MAX_VALUE;
    TileHashes hashes = new TileHashes(size, tile -> tile.bytes(endless));
    InclusionProof.of(hashes, size - 1, size).verify(endless.hash(0, 0), endless.root(size));
    ConsistencyProof.of(hashes, size / 3, size).verify(endless.root(size / 3), endless.root(size));
  }
}
