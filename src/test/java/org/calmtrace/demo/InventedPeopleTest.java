package org.calmtrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  void theYearKnowsNinetyPeopleOnEightUnits() {
    List<Resident> all = Resident.all();

    assertThat(all).hasSizeBetween(85, 95).hasSizeGreaterThan(DemoPatients.ALL.size());
    assertThat(all).extracting(Resident::id).doesNotHaveDuplicates();
    assertThat(all).extracting(each -> each.patient().recordNumber()).doesNotHaveDuplicates();
    assertThat(all).extracting(Resident::patient).containsAll(DemoPatients.ALL);
    for (YearUnit unit : YearUnit.values()) {
      assertThat(all)
          .filteredOn(each -> each.patient().unit().equals(unit.id))
          .as(unit.id)
          .hasSizeBetween(8, 16);
    }
  }

  @Test
  void everybodyOfTheYearIsOfAnAgeForTheirUnit() {
    Map<String, OpenUnit> units =
        Stream.concat(DemoPlaces.UNITS.stream(), YearPlaces.UNITS.stream())
            .collect(Collectors.toMap(OpenUnit::unit, unit -> unit));

    for (Resident each : Resident.all()) {
      OpenUnit unit = units.get(each.patient().unit());
      assertThat(unit).isNotNull();
      assertThat(each.patient().age())
          .as(each.patient().name())
          .isBetween(unit.fromAge(), unit.toAge() == null ? 120 : unit.toAge());
      assertThat(each.helps())
          .as(each.patient().name())
          .isNotEmpty()
          .doesNotContainAnyElementsOf(each.hurts());
    }
  }

  @Test
  void theYearsStaffKeepsTheNamesOfTheSmallDemonstrations() {
    List<Colleague> all = Colleague.all();

    assertThat(all).extracting(Colleague::name).doesNotHaveDuplicates();
    for (DemoStaff member : List.of(DemoStaff.TESS, DemoStaff.PAT, DemoStaff.QUINN)) {
      assertThat(all)
          .filteredOn(each -> each.name().equals(member.fullName()))
          .singleElement()
          .satisfies(each -> assertThat(each.id().toString()).isEqualTo(member.id()))
          .satisfies(each -> assertThat(each.role()).isEqualTo(member.role()));
    }
    for (YearUnit unit : YearUnit.values()) {
      assertThat(all).filteredOn(each -> each.worksOn(unit.id)).as(unit.id).hasSizeGreaterThan(3);
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
