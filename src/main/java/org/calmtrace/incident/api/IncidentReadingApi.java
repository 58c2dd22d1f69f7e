package org.calmtrace.incident.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.file.IncidentFile;
import org.calmtrace.incident.file.IncidentFiles;
import org.calmtrace.incident.register.Register;
import org.calmtrace.incident.register.RegisterPage;
import org.calmtrace.incident.timeline.Timeline;
import org.calmtrace.incident.timeline.TimelineEntry;
import org.calmtrace.incident.timeline.Timelines;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.CurrentUser;
import org.calmtrace.security.SignedIn;
import org.calmtrace.web.input.EntityTag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers programs what is recorded about incidents. */
@Tag(name = "Incidents")
@RestController
@RequestMapping(path = "/api/incidents", produces = MediaType.APPLICATION_JSON_VALUE)
class IncidentReadingApi {

  private final Register register;
  private final RegisterParameters parameters;
  private final IncidentFiles files;
  private final Timelines timelines;
  private final CurrentUser currentUser;

  IncidentReadingApi(
      Register register,
      RegisterParameters parameters,
      IncidentFiles files,
      Timelines timelines,
      CurrentUser currentUser) {
    this.register = register;
    this.parameters = parameters;
    this.files = files;
    this.timelines = timelines;
    this.currentUser = currentUser;
  }

  /** Lists incidents in your scope, newest first. */
  @GetMapping
  @Parameter(
      name = "unit",
      in = ParameterIn.QUERY,
      description = "of this unit only; may be given more than once",
      array = @ArraySchema(schema = @Schema(type = "string", example = "cedar")))
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "happened on this day, or at this date and time with offset, or later",
      example = "2025-03-14",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      description = "happened on this day or earlier, or before this date and time with offset",
      example = "2025-03-14",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "outcome",
      in = ParameterIn.QUERY,
      description = "ended so",
      schema = @Schema(implementation = Outcome.class))
  @Parameter(
      name = "state",
      in = ParameterIn.QUERY,
      description = "has come so far; without it, all but those marked in error",
      schema = @Schema(implementation = Stage.class))
  @Parameter(
      name = "late",
      in = ParameterIn.QUERY,
      description = "was filed late, or not",
      schema = @Schema(type = "boolean"))
  @Parameter(
      name = "technique",
      in = ParameterIn.QUERY,
      description = "this was tried",
      schema = @Schema(implementation = Technique.class))
  @Parameter(
      name = "kind",
      in = ParameterIn.QUERY,
      description = "an intervention of this kind is on file",
      schema = @Schema(implementation = InterventionKind.class))
  @Parameter(
      name = "after",
      in = ParameterIn.QUERY,
      description = "`next` of the part before",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "rows in this part",
      schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
  RegisterPage list(@Parameter(hidden = true) HttpServletRequest request) {
    SignedIn person = currentUser.get();
    RegisterParameters.Asked asked = parameters.read(request, person);
    return register.page(asked.query(), asked.after(), asked.limit(), person);
  }

  /** An incident as it stands now. */
  @GetMapping("/{incident}")
  ResponseEntity<IncidentFile> file(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident) {
    IncidentFile file = files.read(incident, currentUser.get());
    return ResponseEntity.ok().eTag(EntityTag.of(file.version())).body(file);
  }

  /** What happened in an incident, with the time of happening and the time of recording. */
  @GetMapping("/{incident}/timeline")
  ResponseEntity<Timeline> timeline(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident) {
    Timeline timeline = timelines.read(incident, currentUser.get());
    return ResponseEntity.ok().eTag(EntityTag.of(timeline.version())).body(timeline);
  }

  /** One entry of an incident, by the identifier that its writer gave it. */
  @GetMapping("/{incident}/entries/{entry}")
  TimelineEntry entry(
      @Parameter(example = Examples.INCIDENT) @PathVariable IncidentId incident,
      @Parameter(example = Examples.INCIDENT) @PathVariable EntryId entry) {
    return timelines.read(incident, currentUser.get()).entries().stream()
        .filter(recorded -> recorded.entryId().equals(entry))
        .findFirst()
        .orElseThrow(() -> RefusedException.of(IncidentRefusal.ENTRY_NOT_FOUND));
  }
}
