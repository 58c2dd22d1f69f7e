package org.calmtrace.demo;

import org.calmtrace.security.Role;
import org.calmtrace.staff.Profession;

/** Who works there; all invented. */
enum DemoStaff {
  TESS("Tess Okafor", Profession.TECHNICIAN, Role.TECHNICIAN),
  SAM("Sam Diaz", Profession.TECHNICIAN, Role.TECHNICIAN),
  MARIA("Maria Ruiz", Profession.TECHNICIAN, Role.TECHNICIAN),
  JO("Jo Petrov", Profession.TECHNICIAN, Role.TECHNICIAN),
  NORA("Nora Lindqvist", Profession.NURSE, Role.NURSE),
  IVY("Ivy Chen", Profession.NURSE, Role.NURSE),
  ALEX("Alex Brandt", Profession.NURSE, Role.NURSE),
  PAT("Pat Moreno", Profession.PHYSICIAN, Role.PRACTITIONER),
  LENA("Lena Fisher", Profession.SOCIAL_WORKER, Role.TECHNICIAN),
  QUINN("Quinn Abara", Profession.QUALITY_OFFICER, Role.QUALITY_OFFICER),
  REG("Reg Tanaka", Profession.REGULATOR, Role.REGULATOR),
  ADA("Ada Whitlock", Profession.ADMINISTRATOR, Role.ADMIN);

  private final String fullName;
  private final Profession profession;
  private final Role role;

  DemoStaff(String fullName, Profession profession, Role role) {
    this.fullName = fullName;
    this.profession = profession;
    this.role = role;
  }

  String id() {
    return DemoIds.of("staff/" + fullName).toString();
  }

  String fullName() {
    return fullName;
  }

  /** As the page shell shows it, e.g. {@code Tess O.} */
  String shortName() {
    int surname = fullName.indexOf(' ') + 1;
    return fullName.substring(0, surname + 1) + ".";
  }

  Profession profession() {
    return profession;
  }

  Role role() {
    return role;
  }
}
