package org.calmtrace.facility;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calmtrace.facility.FacilityKind.PSYCHIATRIC_HOSPITAL;
import static org.calmtrace.facility.FacilityKind.RESIDENTIAL_UNDER_21;

import java.io.IOException;
import java.time.ZoneId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.calmtrace.GoldenJson;
import org.calmtrace.Refused;
import org.calmtrace.facility.events.FacilityRegistered;
import org.calmtrace.facility.events.UnitOpened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacilityTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final RegisterFacility REGISTER =
      new RegisterFacility("alder-bay", "Alder Bay Hospital", PSYCHIATRIC_HOSPITAL, NEW_YORK);
  private static final FacilityRegistered REGISTERED =
      new FacilityRegistered("alder-bay", "Alder Bay Hospital", PSYCHIATRIC_HOSPITAL, NEW_YORK);
  private static final OpenUnit OPEN = new OpenUnit("cedar", "alder-bay", "Cedar", 9, 17);
  private static final UnitOpened OPENED = new UnitOpened("cedar", "alder-bay", "Cedar", 9, 17);

  private final AggregateTestFixture<Facility> facility =
      new AggregateTestFixture<>(Facility.class);
  private final AggregateTestFixture<CareUnit> unit = new AggregateTestFixture<>(CareUnit.class);

  @Test
  void aFacilityIsRegistered() {
    facility.givenNoPriorActivity().when(REGISTER).expectEvents(REGISTERED);
  }

  @Test
  void registeringTheSameFacilityAgainIsHarmless() {
    facility.given(REGISTERED).when(REGISTER).expectSuccessfulHandlerExecution().expectNoEvents();
  }

  @Test
  void anotherFacilityUnderTheSameIdentifierIsRefused() {
    facility
        .given(REGISTERED)
        .when(new RegisterFacility("alder-bay", "Another", RESIDENTIAL_UNDER_21, NEW_YORK))
        .expectException(Refused.with(FacilityRefusal.FACILITY_DIFFERS, "alder-bay"))
        .expectNoEvents();
  }

  @Test
  void aUnitIsOpened() {
    unit.givenNoPriorActivity().when(OPEN).expectEvents(OPENED);
  }

  @Test
  void openingTheSameUnitAgainIsHarmless() {
    unit.given(OPENED).when(OPEN).expectSuccessfulHandlerExecution().expectNoEvents();
  }

  @Test
  void anotherUnitUnderTheSameIdentifierIsRefused() {
    unit.given(OPENED)
        .when(new OpenUnit("cedar", "harbor-house", "Cedar", 9, 17))
        .expectException(Refused.with(FacilityRefusal.UNIT_DIFFERS, "cedar"))
        .expectNoEvents();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Cedar", "cedar house", "-cedar", "cedar--2", "cedar/2", "ceñar"})
  void whatIsNoIdentifierIsNotTaken(String unitId) {
    assertThatThrownBy(() -> new OpenUnit(unitId, "alder-bay", "Cedar", 9, 17))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void agesBeginAtZeroAndDoNotRunBackwards() {
    assertThatThrownBy(() -> new OpenUnit("cedar", "alder-bay", "Cedar", -1, 17))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OpenUnit("cedar", "alder-bay", "Cedar", 18, 17))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theirJsonStaysAsItIs() throws IOException {
    GoldenJson.check(FacilityConfiguration.EVENTS, REGISTERED, OPENED);
  }
}
