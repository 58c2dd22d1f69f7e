package org.calmtrace.incident.pages.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepTest {

  static Stream<Arguments> buttons() {
    return Stream.of(
        Arguments.of("add-tried", new Step.Add(Rows.TRIED)),
        Arguments.of("change-hurt-2", new Step.Change(Rows.HURT, 2)),
        Arguments.of("remove-told-0", new Step.Remove(Rows.TOLD, 0)),
        Arguments.of("change-tried", new Step.Change(Rows.TRIED, -1)),
        Arguments.of("open-end", new Step.Open(Part.END)),
        Arguments.of("next-who", new Step.Next(Part.WHO)),
        Arguments.of("edit", new Step.Edit()),
        Arguments.of("leave", new Step.Leave()),
        Arguments.of("discard", new Step.Discard()),
        Arguments.of("check", new Step.Check()));
  }

  @ParameterizedTest
  @MethodSource("buttons")
  void eachButtonSaysWhatItDoes(String value, Step step) {
    assertThat(Step.of(value)).isEqualTo(step);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "delete everything",
        "add-nothing",
        "open-tomorrow",
        "change-tried-99999999999",
        "sends",
        "SEND"
      })
  void whateverElseIsSentIsChecked(String value) {
    assertThat(Step.of(value)).isEqualTo(new Step.Check());
  }

  @Test
  void aFormIsSentOnlyByTheButtonThatSaysSo() {
    assertThat(Step.of("send")).isEqualTo(new Step.Send());
  }
}
