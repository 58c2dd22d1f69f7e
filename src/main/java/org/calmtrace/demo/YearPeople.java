package org.calmtrace.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BiConsumer;
import org.calmtrace.ledger.Author;
import org.calmtrace.staff.RegisterMember;
import org.calmtrace.vault.Vault;

/** Makes the places, the staff and the people whom the year adds to the small demonstration. */
final class YearPeople {

  private final BiConsumer<Object, Author> commands;
  private final Vault vault;
  private final OffsetDateTime now;

  YearPeople(BiConsumer<Object, Author> commands, Vault vault, Instant sown) {
    this.commands = commands;
    this.vault = vault;
    this.now = sown.atZone(DemoPlaces.ZONE).toOffsetDateTime();
  }

  void sow(Cast cast) {
    OffsetDateTime founded = now.minus(Sower.BEFORE);
    YearPlaces.FACILITIES.forEach(facility -> send(facility, DemoStaff.ADA, founded));
    YearPlaces.UNITS.forEach(unit -> send(unit, DemoStaff.ADA, founded));
    cast.colleagues.stream()
        .filter(colleague -> isNew(colleague))
        .forEach(
            colleague ->
                send(
                    new RegisterMember(
                        colleague.id().toString(),
                        vault.seal(colleague.id().toString(), colleague.name()),
                        colleague.profession()),
                    DemoStaff.ADA,
                    founded));
    cast.residents.stream()
        .map(Resident::patient)
        .filter(patient -> !DemoPatients.ALL.contains(patient))
        .sorted(Comparator.comparing(DemoPatient::daysHere).reversed())
        .forEach(
            patient ->
                patient
                    .commands(vault, now)
                    .forEach(command -> send(command, DemoStaff.NORA, patient.came(now))));
  }

  static boolean isNew(Colleague colleague) {
    return Arrays.stream(DemoStaff.values())
        .noneMatch(known -> known.fullName().equals(colleague.name()));
  }

  private void send(Object command, DemoStaff by, OffsetDateTime recordedAt) {
    commands.accept(command, new Author(by.id(), by.role().name(), recordedAt, true));
  }
}
