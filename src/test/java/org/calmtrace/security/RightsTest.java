package org.calmtrace.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Everybody here covers unit cedar of alder-bay, and all of harbor-house. */
class RightsTest {

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
    SignedIn person = person(role);
    boolean covered = covers(person, unit);

    assertThat(person.has(Right.READ) && covered).isEqualTo(reads.equals("yes"));
    assertThat(person.has(Right.READ_PERSONAL_TEXT) && covered).isEqualTo(readsText.equals("yes"));
    assertThat(person.has(Right.WRITE) && covered).isEqualTo(writes.equals("yes"));
  }

  @Test
  void aPersonWithSeveralRolesHasTheRightsOfAllOfThem() {
    assertThat(person(Role.ADMIN, Role.NURSE).has(Right.WRITE)).isTrue();
    assertThat(person(Role.REGULATOR, Role.QUALITY_OFFICER).has(Right.READ_PERSONAL_TEXT)).isTrue();
  }

  @Test
  void aPersonWithoutARoleHasNone() {
    assertThat(Right.values()).noneMatch(right -> person().has(right));
  }

  @Test
  void aScopeOfNothingCoversNothing() {
    assertThat(new Scope(Set.of(), Set.of()).holds("alder-bay", "cedar")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalIsAForbiddance(SecurityRefusal refusal) {
    assertThat(refusal.kind().status()).isEqualTo(403);
  }

  private static boolean covers(SignedIn person, String unit) {
    return person.scope().holds(unit.equals("dock") ? "harbor-house" : "alder-bay", unit);
  }

  private static SignedIn person(Role... roles) {
    return new SignedIn("a.b", "staff-1", "A. B.", Set.copyOf(Arrays.asList(roles)), SCOPE);
  }
}
