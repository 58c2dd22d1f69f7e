package org.calmtrace.facility.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.calmtrace.WholeApplication;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.facility.OpenUnit;
import org.calmtrace.facility.RegisterFacility;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.Projections;
import org.calmtrace.ledger.Receipt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class UnitDirectoryIT {

  private static final Author ADA =
      Author.of("ada", "ADMIN", OffsetDateTime.parse("2026-11-20T08:00:00-05:00"));
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Autowired private Commands commands;
  @Autowired private Projections projections;
  @Autowired private Units units;

  @Test
  void aUnitIsFoundWithItsFacilityAndListedByFacilityAndName() {
    send(new RegisterFacility("oak-hill", "Oak Hill", FacilityKind.PSYCHIATRIC_HOSPITAL, NEW_YORK));
    send(new RegisterFacility("ash-farm", "Ash Farm", FacilityKind.RESIDENTIAL_UNDER_21, NEW_YORK));
    send(new OpenUnit("oak-two", "oak-hill", "Two", 18, null));
    send(new OpenUnit("oak-one", "oak-hill", "One", 9, 17));
    send(new OpenUnit("ash-one", "ash-farm", "One", 12, 20));

    assertThat(units.find("oak-one"))
        .contains(
            new Unit(
                "oak-one",
                "One",
                "9–17",
                "oak-hill",
                "Oak Hill",
                NEW_YORK,
                FacilityKind.PSYCHIATRIC_HOSPITAL));
    assertThat(units.find("oak-two").map(Unit::ages)).contains("18+");
    assertThat(
            units.all().stream()
                .map(Unit::id)
                .filter(List.of("oak-one", "oak-two", "ash-one")::contains))
        .containsExactly("ash-one", "oak-one", "oak-two");
  }

  @Test
  void aNewUnitAppearsThoughTheOthersAreKept() {
    send(new RegisterFacility("elm", "Elm", FacilityKind.PSYCHIATRIC_HOSPITAL, NEW_YORK));
    assertThat(units.find("elm-one")).isEmpty();

    send(new OpenUnit("elm-one", "elm", "One", 18, null));

    assertThat(units.find("elm-one")).isPresent();
    assertThat(units.all()).extracting(Unit::id).contains("elm-one");
  }

  @Test
  void aUnitAndAFacilityMayHaveTheSameIdentifier() {
    send(new RegisterFacility("maple", "Maple", FacilityKind.RESIDENTIAL_UNDER_21, NEW_YORK));
    send(new OpenUnit("maple", "maple", "The house", 12, 20));

    assertThat(units.find("maple").map(Unit::facilityName)).contains("Maple");
  }

  private void send(Object command) {
    Receipt receipt = commands.send(command, ADA);
    assertThat(projections.await("units", receipt.position(), Duration.ofSeconds(10))).isTrue();
  }
}
