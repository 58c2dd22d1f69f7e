package org.calmtrace.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.calmtrace.platform.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

  @Test
  void aVersionComesBackAsItWasGiven() {
    assertThat(EntityTag.of(41)).isEqualTo("\"41\"");
    assertThat(EntityTag.version(EntityTag.of(41))).isEqualTo(41);
    assertThat(EntityTag.version(" \"0\" ")).isZero();
  }

  @Test
  void aProxyThatCompressesMayWeakenIt() {
    assertThat(EntityTag.version("W/\"41\"")).isEqualTo(41);
  }

  @Test
  void anyVersionWillDoWhereNoneIsAskedFor() {
    assertThat(EntityTag.version(null)).isNull();
    assertThat(EntityTag.version("*")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "41", "\"\"", "\"x\"", "\"1\",\"2\"", "\"-1\"", "\"1\" x", "w/\"1\""})
  void whatIsNoVersionIsRefused(String tag) {
    assertThatThrownBy(() -> EntityTag.version(tag))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("input.not-a-version");
  }
}
