package org.calmtrace.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** No name comes twice. */
class OriginsTest {

  @Test
  void aNameIsCountedUpUntilNothingIsPromisedUnderIt() {
    assertThat(Origins.following("a/cedar", List.of("a/cedar"))).contains("a/cedar~2");
    assertThat(Origins.following("a/cedar~2", List.of("a/cedar"))).contains("a/cedar~3");
    assertThat(Origins.following("a/cedar", List.of("a/cedar~2", "a/cedar~3", "b/cedar~4")))
        .contains("a/cedar~4");
    assertThat(Origins.following("a/cedar~9", List.of("a/cedar~10"))).contains("a/cedar~11");
  }

  @Test
  void aNameWithoutRoomForANumberHasNone() {
    assertThat(Origins.following("a".repeat(253), List.of())).isPresent();
    assertThat(Origins.following("a".repeat(254), List.of())).isEmpty();
  }
}
