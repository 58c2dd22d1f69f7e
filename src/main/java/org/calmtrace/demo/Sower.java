package org.calmtrace.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.staff.RegisterMember;
import org.calmtrace.vault.Vault;

/**
 * Fills an empty ledger with invented people, places and incidents through the public commands. All
 * of it may be sent again: what is there is recognised. The authors are marked as simulated,
 * because their times are invented.
 */
final class Sower {

  /** The places and the staff were there long before the people. */
  static final Duration BEFORE = Duration.ofDays(900);

  private final Commands commands;
  private final Vault vault;
  private final BooleanSupplier stopped;

  /**
   * @param stopped whether to leave off between two commands, because the process ends
   */
  Sower(Commands commands, Vault vault, BooleanSupplier stopped) {
    this.commands = commands;
    this.vault = vault;
    this.stopped = stopped;
  }

  /**
   * @return whether all was sown
   */
  boolean sow(Instant moment) {
    OffsetDateTime founded = at(moment).minus(BEFORE);
    DemoPlaces.FACILITIES.forEach(facility -> send(facility, DemoStaff.ADA, founded));
    DemoPlaces.UNITS.forEach(unit -> send(unit, DemoStaff.ADA, founded));
    for (DemoStaff member : DemoStaff.values()) {
      send(
          new RegisterMember(
              member.id(), vault.seal(member.id(), member.fullName()), member.profession()),
          DemoStaff.ADA,
          founded);
    }
    DemoPatients.ALL.stream()
        .sorted(Comparator.comparing(DemoPatient::daysHere).reversed())
        .forEach(patient -> admit(patient, at(moment)));
    new Storyteller(vault, moment)
        .tell(Stories.all())
        .forEach(
            told -> send(told.command(), told.by(), told.command().circumstances().recordedAt()));
    return !stopped.getAsBoolean();
  }

  private void admit(DemoPatient patient, OffsetDateTime now) {
    patient
        .commands(vault, now)
        .forEach(command -> send(command, DemoStaff.NORA, patient.came(now)));
  }

  private void send(Object command, DemoStaff by, OffsetDateTime recordedAt) {
    if (!stopped.getAsBoolean()) {
      commands.send(command, new Author(by.id(), by.role().name(), recordedAt, true));
    }
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atZone(DemoPlaces.ZONE).toOffsetDateTime();
  }
}
