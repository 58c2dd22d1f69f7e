package org.calmtrace.incident.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.inputs.AttemptInput;
import org.calmtrace.incident.inputs.ReportInput;
import org.calmtrace.incident.inputs.ResolutionInput;
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

/** Takes what programs file about escalations. */
@Tag(name = "Incidents")
@RestController
@RequestMapping(
    path = "/api/incidents",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class IncidentWritingApi {

  private final Filing filing;

  IncidentWritingApi(Filing filing) {
    this.filing = filing;
  }

  /** Files an escalation. Its end and what was tried are filed after it. */
  @PostMapping
  ResponseEntity<FiledAnswer> report(
      @RequestBody ReportInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.report(input, ifMatch, server);
  }

  /** Adds what was tried to de-escalate. It may have been tried before the time of the report. */
  @PostMapping("/{incident}/attempts")
  ResponseEntity<FiledAnswer> logAttempt(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @RequestBody AttemptInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).file(input, ifMatch, server);
  }

  /** Says how the escalation ended. It ends once. */
  @PostMapping("/{incident}/resolution")
  ResponseEntity<FiledAnswer> resolve(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @RequestBody ResolutionInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).file(input, ifMatch, server);
  }
}
