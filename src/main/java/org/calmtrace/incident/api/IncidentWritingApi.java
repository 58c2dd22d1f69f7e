package org.calmtrace.incident.api;

import org.calmtrace.incident.Filed;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.Incidents;
import org.calmtrace.incident.inputs.AttemptInput;
import org.calmtrace.incident.inputs.ReportInput;
import org.calmtrace.incident.inputs.ResolutionInput;
import org.calmtrace.web.input.EntityTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes what programs file about incidents. */
@RestController
@RequestMapping(
    path = "/api/incidents",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class IncidentWritingApi {

  private static final String INCIDENT = "/api/incidents/{incident}";
  private static final String ENTRY = "/api/incidents/{incident}/entries/{entry}";

  private final Incidents incidents;
  private final Changes changes;

  IncidentWritingApi(Incidents incidents, Changes changes) {
    this.incidents = incidents;
    this.changes = changes;
  }

  @PostMapping
  ResponseEntity<FiledAnswer> report(
      @RequestBody ReportInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    Long version = EntityTag.version(ifMatch);
    Filed filed =
        changes.toldOf(input.incidentId(), version, by -> incidents.report(input, by, version));
    return FiledAnswer.of(filed, INCIDENT, server);
  }

  @PostMapping("/{incident}/attempts")
  ResponseEntity<FiledAnswer> logAttempt(
      @PathVariable IncidentId incident,
      @RequestBody AttemptInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    Long version = EntityTag.version(ifMatch);
    Filed filed =
        changes.toldOf(incident, version, by -> incidents.logAttempt(incident, input, by, version));
    return FiledAnswer.of(filed, ENTRY, server);
  }

  @PostMapping("/{incident}/resolution")
  ResponseEntity<FiledAnswer> resolve(
      @PathVariable IncidentId incident,
      @RequestBody ResolutionInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    Long version = EntityTag.version(ifMatch);
    Filed filed =
        changes.toldOf(incident, version, by -> incidents.resolve(incident, input, by, version));
    return FiledAnswer.of(filed, ENTRY, server);
  }
}
