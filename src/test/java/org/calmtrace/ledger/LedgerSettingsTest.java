package org.calmtrace.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that nothing could be signed under ends the start, and not the signing. */
class LedgerSettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ledger of cedar", "ledger.example.org/cedar+1", "cedar\n"})
  void whatIsNoNameForAKeyIsRefused(String origin) {
    assertRefused(origin);
  }

  @Test
  void aNameHasToLeaveRoomForTheNumberOfALoss() {
    String longest = "é".repeat(122) + "c";
    assertThat(settings(longest).origin()).isEqualTo(longest);
    assertRefused(longest + "d");
    assertThat(settings(null).origin()).isNull();
  }

  private static void assertRefused(String origin) {
    assertThatThrownBy(() -> settings(origin))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "calmtrace.ledger.origin must be a name of 1 to 245 bytes without spaces and without +,"
                + " such as ledger.example.org/cedar");
  }

  private static LedgerSettings settings(@Nullable String origin) {
    return new LedgerSettings(Duration.ofSeconds(10), origin, null, null, Duration.ofSeconds(1));
  }
}
