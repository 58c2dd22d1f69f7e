package org.calmtrace.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.calmtrace.security.Scope;
import org.calmtrace.security.SignedIn;

/** The accounts that the demonstration can be looked at with, one for each role. */
enum DemoSignIn {
  TESS("tess.tech", DemoStaff.TESS, twoWards()),
  NORA("nora.nurse", DemoStaff.NORA, twoWards()),
  PAT("pat.practitioner", DemoStaff.PAT, twoWards()),
  QUINN("quinn.quality", DemoStaff.QUINN, new Scope(Set.of(DemoPlaces.HOSPITAL), Set.of())),
  REG("reg.regulator", DemoStaff.REG, new Scope(Set.of(DemoPlaces.HOSPITAL), Set.of())),
  ADA(
      "ada.admin",
      DemoStaff.ADA,
      new Scope(Set.of(DemoPlaces.HOSPITAL, DemoPlaces.HOUSE, YearPlaces.SCHOOL), Set.of()));

  private final String account;
  private final DemoStaff person;
  private final Scope scope;

  DemoSignIn(String account, DemoStaff person, Scope scope) {
    this.account = account;
    this.person = person;
    this.scope = scope;
  }

  static List<String> names() {
    return Arrays.stream(values()).map(signIn -> signIn.account).toList();
  }

  SignedIn signedIn() {
    return new SignedIn(account, person.id(), person.shortName(), Set.of(person.role()), scope);
  }

  private static Scope twoWards() {
    return new Scope(Set.of(), Set.of(DemoPlaces.CEDAR, DemoPlaces.ROWAN));
  }
}
