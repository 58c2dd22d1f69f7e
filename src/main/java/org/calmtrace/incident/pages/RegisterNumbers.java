package org.calmtrace.incident.pages;

import java.util.Optional;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentStreams;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.SignedIn;
import org.springframework.stereotype.Component;

/**
 * Finds an incident by its number. That is a position in the ledger, so one read finds it; the
 * position of any other of its entries, as it stands on paper, leads to it as well.
 */
@Component
class RegisterNumbers {

  private final LedgerReader ledger;
  private final IncidentStreams streams;

  RegisterNumbers(LedgerReader ledger, IncidentStreams streams) {
    this.ledger = ledger;
    this.streams = streams;
  }

  /** Empty where there is none that this person may read: which of both, is not said. */
  Optional<IncidentId> find(String number, SignedIn reader) {
    if (!number.matches("\\d{1,15}")) {
      return Optional.empty();
    }
    long position = Long.parseLong(number);
    return ledger.after(position - 1, 1).stream()
        .filter(recorded -> recorded.position() == position)
        .filter(recorded -> recorded.event() instanceof IncidentEvent)
        .map(recorded -> ((IncidentEvent) recorded.event()).incident())
        .filter(incident -> mayRead(incident, reader))
        .findFirst();
  }

  private boolean mayRead(IncidentId incident, SignedIn reader) {
    try {
      streams.read(incident, reader);
      return true;
    } catch (RefusedException refused) {
      return false;
    }
  }
}
