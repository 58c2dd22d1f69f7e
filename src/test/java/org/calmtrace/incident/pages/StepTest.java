package org.calmtrace.incident.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.calmtrace.incident.pages.Step.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTest {

  @ParameterizedTest
  @CsvSource({
    "add, ADD, -1",
    "change-2, CHANGE, 2",
    "remove-0, REMOVE, 0",
    "edit, EDIT, -1",
    "send, SEND, -1",
    "check, CHECK, -1",
    ", CHECK, -1",
    "delete everything, CHECK, -1",
    "change-99999999999, CHECK, -1",
  })
  void aFormIsSentOnlyByTheButtonThatSaysSo(String value, Kind kind, int index) {
    assertThat(Step.of(value)).isEqualTo(new Step(kind, index));
  }
}
