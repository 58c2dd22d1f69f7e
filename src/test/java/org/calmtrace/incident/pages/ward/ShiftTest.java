package org.calmtrace.incident.pages.ward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftTest {

  private static final WardSettings THREE = new WardSettings(List.of("22:30", "07:00", "14:45"));

  @ParameterizedTest
  @CsvSource({
    "06:59, 22:30, 07:00",
    "07:00, 07:00, 14:45",
    "14:44, 07:00, 14:45",
    "14:45, 14:45, 22:30",
    "23:59, 22:30, 07:00",
    "00:00, 22:30, 07:00",
  })
  void theShiftThatBeganLastIsOn(LocalTime now, LocalTime from, LocalTime to) {
    assertThat(Shift.at(now, THREE.begins())).contains(new Shift(from, to));
  }

  @Test
  void whereNoneAreSetThereIsNone() {
    assertThat(Shift.at(LocalTime.NOON, List.of())).isEmpty();
    assertThat(Shift.at(LocalTime.NOON, List.of(LocalTime.MIDNIGHT))).isEmpty();
  }

  @Test
  void whatIsNoTimeIsRefusedAtTheStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WardSettings(List.of("07:00", "seven")))
        .withMessageContaining("calmtrace.ward.shifts")
        .withMessageContaining("seven");
  }
}
