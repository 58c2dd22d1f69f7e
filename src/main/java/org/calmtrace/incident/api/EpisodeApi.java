package org.calmtrace.incident.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.inputs.CheckInput;
import org.calmtrace.incident.inputs.EndInput;
import org.calmtrace.incident.inputs.EvaluationInput;
import org.calmtrace.incident.inputs.InterventionInput;
import org.calmtrace.incident.inputs.OrderInput;
import org.calmtrace.incident.inputs.SignatureInput;
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

/** Takes what programs file about restraints and seclusions. */
@Tag(name = "Incidents")
@RestController
@RequestMapping(
    path = "/api/incidents/{incident}",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class EpisodeApi {

  private final Filing filing;

  EpisodeApi(Filing filing) {
    this.filing = filing;
  }

  /** Says that a restraint or a seclusion began. Recorded whatever the law says of it. */
  @PostMapping("/interventions")
  ResponseEntity<FiledAnswer> startIntervention(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @RequestBody InterventionInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).file(input, ifMatch, server);
  }

  /**
   * Records an order. One that is being placed now has to keep its limits; one recorded `asGiven`
   * is recorded as it was.
   */
  @PostMapping("/interventions/{intervention}/orders")
  ResponseEntity<FiledAnswer> recordOrder(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @Parameter(example = Examples.INTERVENTION) @PathVariable EntryId intervention,
      @RequestBody OrderInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).within("intervention", intervention).file(input, ifMatch, server);
  }

  /** Signs an order. */
  @PostMapping("/interventions/{intervention}/orders/{order}/signature")
  ResponseEntity<FiledAnswer> signOrder(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @Parameter(example = Examples.INTERVENTION) @PathVariable EntryId intervention,
      @Parameter(example = Examples.ORDER) @PathVariable EntryId order,
      @RequestBody SignatureInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing
        .of(incident)
        .within("intervention", intervention)
        .within("order", order)
        .file(input, ifMatch, server);
  }

  /** Records how the person is, during an intervention. */
  @PostMapping("/interventions/{intervention}/checks")
  ResponseEntity<FiledAnswer> recordCheck(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @Parameter(example = Examples.INTERVENTION) @PathVariable EntryId intervention,
      @RequestBody CheckInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).within("intervention", intervention).file(input, ifMatch, server);
  }

  /** Records a face-to-face evaluation, such as the one within the hour. */
  @PostMapping("/interventions/{intervention}/evaluations")
  ResponseEntity<FiledAnswer> recordEvaluation(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @Parameter(example = Examples.INTERVENTION) @PathVariable EntryId intervention,
      @RequestBody EvaluationInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).within("intervention", intervention).file(input, ifMatch, server);
  }

  /** Says that the intervention ended. It ends once. */
  @PostMapping("/interventions/{intervention}/end")
  ResponseEntity<FiledAnswer> endIntervention(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @Parameter(example = Examples.INTERVENTION) @PathVariable EntryId intervention,
      @RequestBody EndInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).within("intervention", intervention).file(input, ifMatch, server);
  }
}
