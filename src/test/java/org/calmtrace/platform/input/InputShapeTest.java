package org.calmtrace.platform.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What forms hand in is held against the same limits as JSON. */
class InputShapeTest {

  private record Sample(
      @Text(max = 5) String name,
      @Nullable @Text(max = 5) String note,
      @Nullable @Range(min = 1, max = 3) Integer size) {}

  private record Unlimited(String words) {}

  private record Unbounded(Integer number) {}

  @Test
  void whatIsRightIsKeptWithOneKindOfLineEnds() {
    assertThat(InputShape.clean(new Sample("a\r\nb", " ", 3)))
        .isEqualTo(new Sample("a\nb", null, 3));
  }

  @Test
  void cleaningTwiceChangesNothing() {
    Sample once = InputShape.clean(new Sample("\r\n\ra", "b\t", null));

    assertThat(InputShape.clean(once)).isEqualTo(once);
  }

  @Test
  void allThatIsWrongIsSaidAtOnceWithoutTheWordsThemselves() {
    InvalidInputException invalid =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> InputShape.clean(new Sample("\u0007secret", "secret", 4)));

    assertThat(invalid.errors())
        .extracting(error -> error.field() + " " + error.refusal().code())
        .containsExactly(
            "/name input.control-character", "/note input.too-long", "/size input.out-of-range");
    assertThat(invalid).hasMessageNotContaining("secret");
  }

  @Test
  void blankIsNotEnoughWhereSomethingIsNeeded() {
    InvalidInputException invalid =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> InputShape.clean(new Sample(" \n", "toolong", null)));

    assertThat(invalid.errors())
        .extracting(InputError::refusal)
        .containsExactly(InputRefusal.REQUIRED, InputRefusal.TOO_LONG);
  }

  @Test
  void anInputThatForgetsItsLimitsIsAFaultOfOurs() {
    assertThatThrownBy(() -> InputShape.clean(new Unlimited("x")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("@Text");
    assertThatThrownBy(() -> InputShape.clean(new Unbounded(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("@Range");
  }
}
