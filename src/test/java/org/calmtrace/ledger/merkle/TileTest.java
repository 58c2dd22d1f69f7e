package org.calmtrace.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 256, 0/000",
    "0, 0, 1, 0/000.p/1",
    "0, 0, 255, 0/000.p/255",
    "1, 17, 10, 1/017.p/10",
    "0, 999, 256, 0/999",
    "0, 1000, 256, 0/x001/000",
    "0, 1234067, 256, 0/x001/x234/067",
    "0, 1234067, 8, 0/x001/x234/067.p/8",
    "2, 1000000, 256, 2/x001/x000/000",
    "7, 0, 127, 7/000.p/127",
    "0, 36028797018963966, 256, 0/x036/x028/x797/x018/x963/966",
    "0, 36028797018963967, 255, 0/x036/x028/x797/x018/x963/967.p/255"
  })
  void aTileHasOnePath(int level, long index, int width, String path) {
    Tile tile = new Tile(level, index, width);
    assertThat(tile.path()).isEqualTo(path);
    assertThat(Tile.parse(path)).contains(tile);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "0/",
        "/0/000",
        "0/000/",
        "0/0",
        "0/00",
        "0/0000",
        "0/1000",
        "0/x000/001", // a group that says nothing
        "0/x000/x001/067",
        "0/x001",
        "0/x001/x234/x067",
        "0/001/234",
        "0/X001/234",
        "0/x01/234",
        "0/-01",
        "0/+01",
        "0/٠٠١", // digits, but not these
        "0/000.p",
        "0/000.p/",
        "0/000.p/0",
        "0/000.p/01",
        "0/000.p/256", // full, and not written so
        "0/000.p/257",
        "0/000.p/999",
        "0/000.p/1000",
        "0/000.p/-1",
        "0/000.P/1",
        "0/000.p/1/",
        "0/000.p/1.p/1",
        "0/000\n",
        "0/000 ",
        " 0/000",
        "0//000",
        "0/../000",
        "0/000%2e",
        "00/000",
        "01/000",
        "-1/000",
        "8/000.p/1",
        "63/000.p/1",
        "7/000", // 2^64 leaves
        "7/000.p/128",
        "7/001.p/1",
        "0/x036/x028/x797/x018/x963/967", // leaf 2^63
        "0/x999/x999/x999/x999/x999/999",
        "0/x001/x000/x000/x000/x000/x000/000",
        "entries/000",
        "entries/x001/000.p/3"
      })
  void nothingElseIsAPath(String path) {
    assertThat(Tile.parse(path)).isEmpty();
  }

  @Test
  void anAddressWithoutEndIsRefusedAtOnce() {
    assertThat(Tile.parse("0/" + "x001/".repeat(1_000_000) + "000")).isEmpty();
  }

  @Test
  void thePublishedExampleHasItsTiles() {
    TreeMap<String, Long> counts =
        Tile.of(70_000)
            .collect(
                Collectors.groupingBy(
                    tile -> tile.level() + (tile.full() ? " full" : " of " + tile.width()),
                    TreeMap::new,
                    Collectors.counting()));
    assertThat(counts)
        .containsOnly(
            java.util.Map.entry("0 full", 273L),
            java.util.Map.entry("0 of 112", 1L),
            java.util.Map.entry("1 full", 1L),
            java.util.Map.entry("1 of 17", 1L),
            java.util.Map.entry("2 of 1", 1L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | ''",
        "1 | 0/000.p/1",
        "255 | 0/000.p/255",
        "256 | 0/000 1/000.p/1",
        "257 | 0/000 0/001.p/1 1/000.p/1",
        "512 | 0/000 0/001 1/000.p/2"
      })
  void aSizeHasTheseTilesAndNoEmptyOne(long size, String paths) {
    assertThat(Tile.of(size).map(Tile::path).collect(Collectors.joining(" "))).isEqualTo(paths);
  }

  @Test
  void theTilesOfAGrownTreeAreThoseThatItDidNotHave() {
    Random random = new Random(256);
    for (int i = 0; i < 200; i++) {
      long to = random.nextLong(150_000);
      long from = random.nextLong(to + 1);
      Set<Tile> fresh = Tile.of(to).collect(Collectors.toCollection(HashSet::new));
      Tile.of(from).forEach(fresh::remove);
      assertThat(Tile.grown(from, to)).containsExactlyInAnyOrderElementsOf(fresh);
    }
    assertThat(Tile.grown(300, 300)).isEmpty();
  }

  @Test
  void theLargestTreeHasTiles() {
    assertThat(Tile.at(7, 0, Long.MAX_VALUE)).isEqualTo(new Tile(7, 0, 127));
    assertThat(Tile.at(0, (1L << 55) - 1, Long.MAX_VALUE).width()).isEqualTo(255);
  }

  @Test
  void whatNoTreeHasIsNoTile() {
    assertThatThrownBy(() -> new Tile(-1, 0, 1)).hasMessageContaining("level -1");
    assertThatThrownBy(() -> new Tile(8, 0, 1)).hasMessageContaining("level 8");
    assertThatThrownBy(() -> new Tile(0, -1, 1)).hasMessageContaining("tile -1");
    assertThatThrownBy(() -> new Tile(0, 0, 0)).hasMessageContaining("0 hashes");
    assertThatThrownBy(() -> new Tile(0, 0, 257)).hasMessageContaining("257 hashes");
    assertThatThrownBy(() -> new Tile(0, Long.MAX_VALUE, 1)).hasMessageContaining("No tree");
    assertThatThrownBy(() -> new Tile(7, 0, 200)).hasMessageContaining("200 hashes");
    assertThatThrownBy(() -> Tile.at(0, 1, 256)).hasMessageContaining("256 leaves has no tile 1");
    assertThatThrownBy(() -> Tile.at(1, 0, 255)).hasMessageContaining("level 1");
    assertThatThrownBy(() -> Tile.at(0, 0, 0)).hasMessageContaining("0 leaves");
    assertThatThrownBy(() -> Tile.at(0, 0, -1)).hasMessageContaining("-1 leaves");
    assertThatThrownBy(() -> Tile.at(9, 0, 5)).hasMessageContaining("level 9");
  }
}
