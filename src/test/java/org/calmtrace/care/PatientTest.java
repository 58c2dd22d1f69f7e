package org.calmtrace.care;

import java.io.IOException;
import java.time.OffsetDateTime;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.calmtrace.GoldenJson;
import org.calmtrace.Refused;
import org.calmtrace.care.events.PatientAdmitted;
import org.calmtrace.care.events.PatientRegistered;
import org.calmtrace.vault.ProtectedText;
import org.calmtrace.vault.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatientTest {

  private static final String ID = "0b8e7a4e-6c1f-4d0b-9a55-2f6a1c9d7e01";
  private static final String STAY = "7d1d3c52-8f5e-4f43-8d55-4f0a7e0f9b02";
  private static final OffsetDateTime CAME = OffsetDateTime.parse("2026-11-02T14:30:00-05:00");
  private static final OffsetDateTime NOW = CAME.plusHours(1);

  private final TestVault vault = new TestVault();
  private final RegisterPatient register = register("Rory Kane", "R. K.", "2012-03-05", "A-1001");
  private final PatientRegistered registered =
      new PatientRegistered(
          ID, register.name(), register.initials(), register.birthDate(), register.recordNumber());
  private final AdmitPatient admit = new AdmitPatient(ID, STAY, "cedar", CAME, NOW);
  private final PatientAdmitted admitted = new PatientAdmitted(ID, STAY, "cedar", CAME);
  private final AggregateTestFixture<Patient> patient = new AggregateTestFixture<>(Patient.class);

  @BeforeEach
  void withAVault() {
    patient.registerInjectableResource(vault);
  }

  @Test
  void aPersonIsRegistered() {
    patient.givenNoPriorActivity().when(register).expectEvents(registered);
  }

  @Test
  void registeringTheSamePersonAgainIsHarmlessThoughTheSealsDiffer() {
    patient
        .given(registered, admitted)
        .when(register("Rory Kane", "R. K.", "2012-03-05", "A-1001"))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void anotherPersonUnderTheSameIdentifierIsRefused() {
    refused(register("Rory Crane", "R. K.", "2012-03-05", "A-1001"));
    refused(register("Rory Kane", "R. C.", "2012-03-05", "A-1001"));
    refused(register("Rory Kane", "R. K.", "2012-05-03", "A-1001"));
    refused(register("Rory Kane", "R. K.", "2012-03-05", "A-1002"));
  }

  @Test
  void aRegisteredPersonIsAdmitted() {
    patient.given(registered).when(admit).expectEvents(admitted);
  }

  @Test
  void admittingAgainToTheSameStayIsHarmless() {
    patient
        .given(registered, admitted)
        .when(new AdmitPatient(ID, STAY, "cedar", CAME, NOW.plusDays(3)))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void theSameStayElsewhereOrAtAnotherTimeIsRefused() {
    patient
        .given(registered, admitted)
        .when(new AdmitPatient(ID, STAY, "rowan", CAME, NOW))
        .expectException(Refused.with(CareRefusal.STAY_DIFFERS))
        .expectNoEvents();
    patient
        .given(registered, admitted)
        .when(new AdmitPatient(ID, STAY, "cedar", CAME.plusMinutes(1), NOW))
        .expectException(Refused.with(CareRefusal.STAY_DIFFERS));
  }

  @Test
  void aSecondStayBeforeTheFirstHasEndedIsRefused() {
    patient
        .given(registered, admitted)
        .when(new AdmitPatient(ID, ID, "rowan", CAME, NOW))
        .expectException(Refused.with(CareRefusal.ALREADY_ADMITTED))
        .expectNoEvents();
  }

  @Test
  void somebodyUnknownIsNotAdmitted() {
    patient
        .givenNoPriorActivity()
        .when(admit)
        .expectException(Refused.with(CareRefusal.PATIENT_UNKNOWN))
        .expectNoEvents();
  }

  @Test
  void anAdmissionMayBeFiveMinutesAheadOfOurClockAndNoMore() {
    patient
        .given(registered)
        .when(new AdmitPatient(ID, STAY, "cedar", NOW.plusMinutes(5), NOW))
        .expectSuccessfulHandlerExecution();
    patient
        .given(registered)
        .when(new AdmitPatient(ID, STAY, "cedar", NOW.plusMinutes(5).plusNanos(1_000_000), NOW))
        .expectException(Refused.with(CareRefusal.ADMITTED_IN_THE_FUTURE, 5L));
  }

  @Test
  void theirJsonStaysAsItIs() throws IOException {
    GoldenJson.check(
        CareConfiguration.EVENTS,
        new PatientRegistered(
            ID, sealed("bmFtZQ=="), sealed("aW5p"), sealed("MjAxMg=="), sealed("QQ==")),
        admitted);
  }

  private void refused(RegisterPatient other) {
    patient
        .given(registered)
        .when(other)
        .expectException(Refused.with(CareRefusal.PATIENT_DIFFERS))
        .expectNoEvents();
  }

  private RegisterPatient register(String name, String initials, String born, String number) {
    return new RegisterPatient(
        ID,
        vault.seal(ID, name),
        vault.seal(ID, initials),
        vault.seal(ID, born),
        vault.seal(ID, number));
  }

  private static ProtectedText sealed(String base64) {
    return new ProtectedText(ID, base64);
  }
}
