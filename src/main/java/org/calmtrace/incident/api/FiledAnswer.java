package org.calmtrace.incident.api;

import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.Filed;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.web.input.EntityTag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a writer is answered; the same for a repeat.
 *
 * @param incidentId the incident
 * @param entryId the entry, by the identifier that its writer gave it
 * @param position of the entry in the ledger
 */
record FiledAnswer(IncidentId incidentId, EntryId entryId, long position) {

  static final String LEDGER_POSITION = "Ledger-Position";

  /** 201 for what is new, 200 for what stood already; with where it stands and at what version. */
  static ResponseEntity<FiledAnswer> of(Filed filed, String path, UriComponentsBuilder server) {
    return ResponseEntity.status(filed.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .location(server.path(path).buildAndExpand(filed.incident(), filed.entry()).toUri())
        .eTag(EntityTag.of(filed.version()))
        .header(LEDGER_POSITION, Long.toString(filed.position()))
        .body(new FiledAnswer(filed.incident(), filed.entry(), filed.position()));
  }
}
