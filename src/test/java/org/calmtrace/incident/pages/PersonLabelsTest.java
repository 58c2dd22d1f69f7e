package org.calmtrace.incident.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.calmtrace.care.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonLabelsTest {

  @ParameterizedTest
  @CsvSource({
    "2015-11-24, 'J. A., 11'",
    "2015-11-25, 'J. A., 10'",
    "2026-11-24, 'J. A., 0'",
    "2026-11-25, J. A.",
  })
  void anAgeIsSaidOnlyOfWhoWasBornThen(LocalDate born, String label) {
    Person person = new Person("someone", "Jo Adeyemi", "J. A.", born, "cedar");

    assertThat(PersonLabels.of(person, LocalDate.parse("2026-11-24"))).isEqualTo(label);
  }
}
