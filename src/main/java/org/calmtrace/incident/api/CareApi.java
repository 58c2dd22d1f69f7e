package org.calmtrace.incident.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.inputs.DebriefInput;
import org.calmtrace.incident.inputs.InjuryInput;
import org.calmtrace.incident.inputs.MedicationInput;
import org.calmtrace.incident.inputs.NotificationInput;
import org.calmtrace.incident.inputs.StatementInput;
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

/** Takes what programs file about everything around an escalation. */
@Tag(name = "Incidents")
@RestController
@RequestMapping(
    path = "/api/incidents/{incident}",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class CareApi {

  private final Filing filing;

  CareApi(Filing filing) {
    this.filing = filing;
  }

  /** Records that somebody was hurt, the person or anybody else. */
  @PostMapping("/injuries")
  ResponseEntity<FiledAnswer> recordInjury(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @RequestBody InjuryInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).file(input, ifMatch, server);
  }

  /** Records that a medicine was given. */
  @PostMapping("/medications")
  ResponseEntity<FiledAnswer> recordMedication(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @RequestBody MedicationInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).file(input, ifMatch, server);
  }

  /** Records that somebody was told, or that they could not be reached. */
  @PostMapping("/notifications")
  ResponseEntity<FiledAnswer> recordNotification(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @RequestBody NotificationInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).file(input, ifMatch, server);
  }

  /** Records a debrief, or that it was declined or put off. */
  @PostMapping("/debriefs")
  ResponseEntity<FiledAnswer> recordDebrief(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @RequestBody DebriefInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).file(input, ifMatch, server);
  }

  /** Records how somebody saw it. */
  @PostMapping("/statements")
  ResponseEntity<FiledAnswer> addStatement(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @RequestBody StatementInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).file(input, ifMatch, server);
  }
}
