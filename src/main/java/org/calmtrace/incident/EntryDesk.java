package org.calmtrace.incident;

import org.calmtrace.incident.commands.IncidentCommand;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.ledger.Receipt;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends commands and tells a new entry from a repeated one. */
@Component
class EntryDesk {

  private final Commands commands;
  private final IncidentStreams streams;
  private final Vault vault;

  EntryDesk(Commands commands, IncidentStreams streams, Vault vault) {
    this.commands = commands;
    this.streams = streams;
    this.vault = vault;
  }

  Filed file(IncidentCommand command, Author author, @Nullable Long expectedVersion) {
    EntryId entry = command.entry().entry();
    try {
      Receipt receipt = commands.send(command, author, expectedVersion);
      return receipt.storedNothing()
          ? repeated(streams.get(command.incident()), entry)
          : new Filed(command.incident(), entry, false, receipt.version(), receipt.position());
    } catch (RefusedException refused) {
      if (refused.refusal() == LedgerRefusal.VERSION_CHANGED && stands(command)) {
        return repeated(streams.get(command.incident()), entry);
      }
      throw refused;
    }
  }

  /**
   * Whether the very entry is recorded already. A writer whose answer was lost sends it again with
   * the version of before: that is a repeat and no conflict (RFC 9110 section 13.1.1).
   */
  private boolean stands(IncidentCommand command) {
    return streams
        .find(command.incident())
        .map(stream -> Decisions.isRepeated(stream.state(), command.entry(), vault::sameText))
        .orElse(false);
  }

  private static Filed repeated(IncidentStream stream, EntryId entry) {
    IncidentId incident = stream.state().reported().incident();
    return new Filed(incident, entry, true, stream.version(), stream.positionOf(entry));
  }
}
