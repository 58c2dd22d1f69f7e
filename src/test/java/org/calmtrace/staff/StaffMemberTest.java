package org.calmtrace.staff;

import java.io.IOException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.calmtrace.GoldenJson;
import org.calmtrace.Refused;
import org.calmtrace.staff.events.MemberRegistered;
import org.calmtrace.vault.ProtectedText;
import org.calmtrace.vault.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffMemberTest {

  private static final String ID = "4f0f4dd6-91f0-4c2b-8e53-0c7d5a2b6e11";

  private final TestVault vault = new TestVault();
  private final RegisterMember register = register("Tess Okafor", Profession.TECHNICIAN);
  private final MemberRegistered registered =
      new MemberRegistered(ID, register.name(), Profession.TECHNICIAN);
  private final AggregateTestFixture<StaffMember> member =
      new AggregateTestFixture<>(StaffMember.class);

  @BeforeEach
  void withAVault() {
    member.registerInjectableResource(vault);
  }

  @Test
  void aMemberIsRegistered() {
    member.givenNoPriorActivity().when(register).expectEvents(registered);
  }

  @Test
  void registeringTheSameMemberAgainIsHarmlessThoughTheSealDiffers() {
    member
        .given(registered)
        .when(register("Tess Okafor", Profession.TECHNICIAN))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void anotherNameOrProfessionUnderTheSameIdentifierIsRefused() {
    member
        .given(registered)
        .when(register("Tess Oakford", Profession.TECHNICIAN))
        .expectException(Refused.with(StaffRefusal.MEMBER_DIFFERS))
        .expectNoEvents();
    member
        .given(registered)
        .when(register("Tess Okafor", Profession.NURSE))
        .expectException(Refused.with(StaffRefusal.MEMBER_DIFFERS))
        .expectNoEvents();
  }

  @Test
  void itsJsonStaysAsItIs() throws IOException {
    GoldenJson.check(
        StaffConfiguration.EVENTS,
        new MemberRegistered(ID, new ProtectedText(ID, "bmFtZQ=="), Profession.TECHNICIAN));
  }

  private RegisterMember register(String name, Profession profession) {
    return new RegisterMember(ID, vault.seal(ID, name), profession);
  }
}
