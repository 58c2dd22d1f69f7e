package org.calmtrace.incident.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.calmtrace.security.Role;
import org.calmtrace.security.Scope;
import org.calmtrace.security.SignedIn;
import org.calmtrace.vault.ProtectedText;
import org.calmtrace.vault.TestVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is shown the words, and what others are shown in their place. */
class PersonalTextsTest {

  private final TestVault vault = new TestVault();
  private final PersonalTexts texts = new PersonalTexts(vault);
  private final ProtectedText sealed = vault.seal("patient", "He asked for his sister.");

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"TECHNICIAN", "NURSE", "PRACTITIONER", "QUALITY_OFFICER"})
  void thoseWhoCareAndThoseWhoReviewReadTheWords(Role role) {
    assertThat(texts.forReader(person(role)).read(sealed))
        .isEqualTo(PersonalText.of("He asked for his sister."));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"REGULATOR", "ADMIN"})
  void fromOthersTheyAreWithheld(Role role) {
    assertThat(texts.forReader(person(role)).read(sealed)).isEqualTo(PersonalText.WITHHELD);
  }

  @Test
  void whoHasSeveralRolesReadsWhatOneOfThemReads() {
    assertThat(texts.forReader(person(Role.REGULATOR, Role.QUALITY_OFFICER)).read(sealed))
        .extracting(PersonalText::readable)
        .isEqualTo(true);
  }

  @Test
  void whenTheKeyIsGoneTheWordsAreErasedForEverybody() {
    vault.destroy("patient");

    assertThat(texts.forReader(person(Role.NURSE)).read(sealed)).isEqualTo(PersonalText.ERASED);
    assertThat(texts.forReader(person(Role.REGULATOR)).read(sealed))
        .as("and a regulator is not told so")
        .isEqualTo(PersonalText.WITHHELD);
  }

  @Test
  void whereNothingWasSaidNothingIsShown() {
    assertThat(texts.forReader(person(Role.NURSE)).read(null)).isNull();
    assertThat(texts.forReader(person(Role.REGULATOR)).read(null)).isNull();
  }

  @Test
  void itsWordsDoNotComeIntoALogByAccident() {
    assertThat(PersonalText.of("secret").toString()).doesNotContain("secret");
  }

  private static SignedIn person(Role... roles) {
    return new SignedIn("a", "a", "A.", Set.of(roles), new Scope(Set.of(), Set.of()));
  }
}
