package org.calmtrace.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import org.calmtrace.platform.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Everybody here covers unit cedar of alder-bay, and all of harbor-house. */
class AccessTest {

  private static final Scope SCOPE = new Scope(Set.of("harbor-house"), Set.of("cedar"));

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      textBlock =
          """
          # role,          unit,    reads, reads text, writes
          TECHNICIAN,      cedar,   yes,   yes,        yes
          TECHNICIAN,      dock,    yes,   yes,        yes
          TECHNICIAN,      rowan,   no,    no,         no
          NURSE,           cedar,   yes,   yes,        yes
          NURSE,           dock,    yes,   yes,        yes
          NURSE,           rowan,   no,    no,         no
          PRACTITIONER,    cedar,   yes,   yes,        yes
          PRACTITIONER,    dock,    yes,   yes,        yes
          PRACTITIONER,    rowan,   no,    no,         no
          QUALITY_OFFICER, cedar,   yes,   yes,        no
          QUALITY_OFFICER, dock,    yes,   yes,        no
          QUALITY_OFFICER, rowan,   no,    no,         no
          REGULATOR,       cedar,   yes,   no,         no
          REGULATOR,       dock,    yes,   no,         no
          REGULATOR,       rowan,   no,    no,         no
          ADMIN,           cedar,   no,    no,         no
          ADMIN,           dock,    no,    no,         no
          ADMIN,           rowan,   no,    no,         no
          """)
  void theTableOfRolesAndUnits(
      Role role, String unit, String reads, String readsText, String writes) {
    Access access = accessOf(role);
    String facility = unit.equals("dock") ? "harbor-house" : "alder-bay";

    assertThat(access.mayRead(facility, unit)).isEqualTo(reads.equals("yes"));
    assertThat(access.mayReadPersonalText(facility, unit)).isEqualTo(readsText.equals("yes"));
    assertThat(access.mayWrite(facility, unit)).isEqualTo(writes.equals("yes"));
    assertThat(passes(() -> access.requireRead(facility, unit))).isEqualTo(reads.equals("yes"));
    assertThat(passes(() -> access.requireWrite(facility, unit))).isEqualTo(writes.equals("yes"));
  }

  @Test
  void aPersonWithSeveralRolesHasTheRightsOfAllOfThem() {
    Access access = accessOf(Role.ADMIN, Role.NURSE);

    assertThatCode(() -> access.requireWrite("alder-bay", "cedar")).doesNotThrowAnyException();
  }

  @Test
  void aPersonWithoutARoleMayNothing() {
    Access access = accessOf();

    assertThat(access.mayRead("alder-bay", "cedar")).isFalse();
  }

  @Test
  void aRefusalSaysWhetherItIsTheRoleOrTheUnit() {
    assertThatThrownBy(() -> accessOf(Role.ADMIN).requireRead("alder-bay", "cedar"))
        .satisfies(e -> assertRefused(e, SecurityRefusal.ROLE_MAY_NOT_READ));
    assertThatThrownBy(() -> accessOf(Role.QUALITY_OFFICER).requireWrite("alder-bay", "cedar"))
        .satisfies(e -> assertRefused(e, SecurityRefusal.ROLE_MAY_NOT_WRITE));
    assertThatThrownBy(() -> accessOf(Role.NURSE).requireWrite("alder-bay", "rowan"))
        .satisfies(e -> assertRefused(e, SecurityRefusal.OUT_OF_SCOPE, "rowan"));
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalIsAForbiddance(SecurityRefusal refusal) {
    assertThat(refusal.kind().status()).isEqualTo(403);
  }

  private static Access accessOf(Role... roles) {
    SignedIn person =
        new SignedIn("a.b", "staff-1", "A. B.", Set.copyOf(Arrays.asList(roles)), SCOPE);
    return new Access(() -> person);
  }

  private static boolean passes(Runnable check) {
    try {
      check.run();
      return true;
    } catch (RefusedException e) {
      return false;
    }
  }

  private static void assertRefused(Throwable e, SecurityRefusal refusal, Object... arguments) {
    assertThat(e)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refusal()).isEqualTo(refusal);
              assertThat(refused.arguments()).containsExactly(arguments);
            });
  }
}
