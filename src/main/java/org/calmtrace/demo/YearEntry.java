package org.calmtrace.demo;

import java.time.OffsetDateTime;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.commands.Circumstances;
import org.calmtrace.incident.commands.IncidentCommand;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.ledger.Author;
import org.calmtrace.vault.Vault;

/**
 * An entry of the year with who records it and when.
 *
 * @param patient whose key seals its words
 */
record YearEntry(
    OffsetDateTime recordedAt,
    Colleague by,
    FacilityKind facility,
    String patient,
    Content content) {

  /** Makes the entry of its words. */
  @FunctionalInterface
  interface Content {
    IncidentEvent with(Words words);
  }

  IncidentCommand command(Vault vault) {
    return IncidentCommand.of(
        content.with(words -> vault.seal(patient, words)),
        new Circumstances(recordedAt, by.id().toString(), facility));
  }

  Author author() {
    return new Author(by.id().toString(), by.role().name(), recordedAt, true);
  }
}
