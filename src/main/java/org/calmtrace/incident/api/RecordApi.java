package org.calmtrace.incident.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.inputs.AddendumInput;
import org.calmtrace.incident.inputs.AnswerInput;
import org.calmtrace.incident.inputs.ClarificationInput;
import org.calmtrace.incident.inputs.ClosureInput;
import org.calmtrace.incident.inputs.CorrectionInput;
import org.calmtrace.incident.inputs.ErrorMarkInput;
import org.calmtrace.incident.inputs.ReopeningInput;
import org.calmtrace.incident.inputs.ReviewInput;
import org.calmtrace.incident.inputs.SubmissionInput;
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

/** Takes what programs do with the record itself. */
@Tag(name = "Incidents")
@RestController
@RequestMapping(
    path = "/api/incidents/{incident}",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class RecordApi {

  private final Filing filing;

  RecordApi(Filing filing) {
    this.filing = filing;
  }

  /** Adds words; the only entry that a closed incident takes besides corrections. */
  @PostMapping("/addenda")
  ResponseEntity<FiledAnswer> addAddendum(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @RequestBody AddendumInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).file(input, ifMatch, server);
  }

  /** Puts one field of an entry right. The old value stays readable. */
  @PostMapping("/corrections")
  ResponseEntity<FiledAnswer> correct(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @RequestBody CorrectionInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).file(input, ifMatch, server);
  }

  /** Says that the incident should not be there. It stays readable and leaves all counts. */
  @PostMapping("/error-mark")
  ResponseEntity<FiledAnswer> markInError(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @RequestBody ErrorMarkInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).file(input, ifMatch, server);
  }

  /** Declares the record complete. */
  @PostMapping("/submission")
  ResponseEntity<FiledAnswer> submit(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @RequestBody SubmissionInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).file(input, ifMatch, server);
  }

  /** Asks whoever filed it. */
  @PostMapping("/clarifications")
  ResponseEntity<FiledAnswer> askForClarification(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @RequestBody ClarificationInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).file(input, ifMatch, server);
  }

  /** Answers a question. Each is answered once. */
  @PostMapping("/clarifications/{clarification}/answer")
  ResponseEntity<FiledAnswer> answer(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @Parameter(example = Examples.CLARIFICATION) @PathVariable EntryId clarification,
      @RequestBody AnswerInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).within("clarification", clarification).file(input, ifMatch, server);
  }

  /** Records a review. */
  @PostMapping("/review")
  ResponseEntity<FiledAnswer> review(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @RequestBody ReviewInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).file(input, ifMatch, server);
  }

  /** Closes the incident, with words for who reported it. */
  @PostMapping("/closure")
  ResponseEntity<FiledAnswer> close(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @RequestBody ClosureInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).file(input, ifMatch, server);
  }

  /** Opens a closed incident again. */
  @PostMapping("/reopening")
  ResponseEntity<FiledAnswer> reopen(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @RequestBody ReopeningInput input,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      UriComponentsBuilder server) {
    return filing.of(incident).file(input, ifMatch, server);
  }
}
