package org.calmtrace.incident.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "Incidents")
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

  /** Files an escalation. Its end and what was tried are filed after it. */
  @PostMapping
  ResponseEntity<FiledAnswer> report(
      @RequestBody ReportInput input,
      @Parameter(description = "the version that you have seen, as an earlier `ETag` said it")
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String ifMatch,
      UriComponentsBuilder server) {
    Long version = EntityTag.version(ifMatch);
    Filed filed =
        changes.toldOf(input.incidentId(), version, by -> incidents.report(input, by, version));
    return FiledAnswer.of(filed, INCIDENT, server);
  }

  /** Adds what was tried to de-escalate. It may have been tried before the time of the report. */
  @PostMapping("/{incident}/attempts")
  ResponseEntity<FiledAnswer> logAttempt(
      @Parameter(example = IncidentReadingApi.EXAMPLE) @PathVariable IncidentId incident,
      @RequestBody AttemptInput input,
      @Parameter(description = "the version that you have seen, as an earlier `ETag` said it")
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String ifMatch,
      UriComponentsBuilder server) {
    Long version = EntityTag.version(ifMatch);
    Filed filed =
        changes.toldOf(incident, version, by -> incidents.logAttempt(incident, input, by, version));
    return FiledAnswer.of(filed, ENTRY, server);
  }

  /** Says how the escalation ended. It ends once. */
  @PostMapping("/{incident}/resolution")
  ResponseEntity<FiledAnswer> resolve(
      @Parameter(example = IncidentReadingApi.EXAMPLE) @PathVariable IncidentId incident,
      @RequestBody ResolutionInput input,
      @Parameter(description = "the version that you have seen, as an earlier `ETag` said it")
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String ifMatch,
      UriComponentsBuilder server) {
    Long version = EntityTag.version(ifMatch);
    Filed filed =
        changes.toldOf(incident, version, by -> incidents.resolve(incident, input, by, version));
    return FiledAnswer.of(filed, ENTRY, server);
  }
}
