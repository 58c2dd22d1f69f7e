package org.calmtrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.calmtrace.care.Person;
import org.calmtrace.facility.OpenUnit;
import org.junit.jupiter.api.Test;

class InventedPeopleTest {

  @Test
  void everyWardHasItsPeople() {
    Map<String, Long> counts =
        DemoPatients.ALL.stream()
            .collect(Collectors.groupingBy(DemoPatient::unit, Collectors.counting()));

    assertThat(counts).isEqualTo(Map.of("cedar", 14L, "rowan", 10L, "juniper", 8L, "lantern", 6L));
  }

  @Test
  void noTwoOnAWardHaveTheSameInitialsAndNoTwoTheSameRecord() {
    assertThat(DemoPatients.ALL).extracting(DemoPatient::id).doesNotHaveDuplicates();
    assertThat(DemoPatients.ALL).extracting(DemoPatient::recordNumber).doesNotHaveDuplicates();
    assertThat(DemoPatients.ALL)
        .allSatisfy(
            patient -> {
              String[] names = patient.name().split(" ");
              assertThat(patient.initials())
                  .isEqualTo(names[0].charAt(0) + ". " + names[1].charAt(0) + ".");
            });
  }

  @Test
  void everybodyIsOfAnAgeForTheirWardOnTheDayOfSowing() {
    Map<String, OpenUnit> units =
        DemoPlaces.UNITS.stream().collect(Collectors.toMap(OpenUnit::unit, unit -> unit));
    LocalDate leapDay = LocalDate.parse("2028-02-29");

    for (DemoPatient patient : DemoPatients.ALL) {
      OpenUnit unit = units.get(patient.unit());
      assertThat(unit).isNotNull();
      Person person =
          new Person(
              patient.id(),
              patient.name(),
              patient.initials(),
              patient.bornBefore(leapDay),
              patient.unit());
      assertThat(person.ageOn(leapDay)).as(patient.name()).isEqualTo(patient.age());
      assertThat(patient.age()).isGreaterThanOrEqualTo(unit.fromAge());
      assertThat(unit.toAge() == null || patient.age() <= unit.toAge()).isTrue();
    }
  }

  @Test
  void theSixSignInsAreThoseThatScriptsRelyOn() {
    assertThat(DemoSignIn.names())
        .containsExactly(
            "tess.tech",
            "nora.nurse",
            "pat.practitioner",
            "quinn.quality",
            "reg.regulator",
            "ada.admin");
    assertThat(Arrays.stream(DemoSignIn.values()).map(s -> s.signedIn().shortName()))
        .containsExactly("Tess O.", "Nora L.", "Pat M.", "Quinn A.", "Reg T.", "Ada W.");
  }
}
