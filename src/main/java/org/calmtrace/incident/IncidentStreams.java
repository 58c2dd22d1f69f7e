package org.calmtrace.incident;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.RecordedEvent;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.SignedIn;
import org.springframework.stereotype.Component;

/** Reads an incident straight from the ledger: never stale. */
@Component
public class IncidentStreams {

  private final LedgerReader ledger;
  private final IncidentAccess access;

  IncidentStreams(LedgerReader ledger, IncidentAccess access) {
    this.ledger = ledger;
    this.access = access;
  }

  /** For one who may read it. */
  public IncidentStream read(IncidentId id, SignedIn person) {
    access.mustRead(person);
    IncidentStream stream = get(id);
    access.inScope(person, stream.state().reported().unit());
    return stream;
  }

  /** The leaf hash of each event, by position, for one who has been shown the incident. */
  public SortedMap<Long, String> leafHashes(IncidentId id) {
    return ledger.leafHashes(id.toString());
  }

  /** For views that have decided already who may read it. */
  public IncidentStream get(IncidentId id) {
    return find(id).orElseThrow(() -> RefusedException.of(IncidentRefusal.NOT_FOUND));
  }

  /** Whether such an incident was reported. */
  public boolean exists(IncidentId id) {
    return find(id).isPresent();
  }

  Optional<IncidentStream> find(IncidentId id) {
    List<RecordedEvent<IncidentEvent>> events = ledger.stream(id.toString(), IncidentEvent.class);
    return events.isEmpty() ? Optional.empty() : Optional.of(new IncidentStream(events));
  }
}
