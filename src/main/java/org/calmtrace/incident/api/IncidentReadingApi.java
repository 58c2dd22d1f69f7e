package org.calmtrace.incident.api;

import jakarta.servlet.http.HttpServletRequest;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentRefusal;
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

  @GetMapping
  RegisterPage list(HttpServletRequest request) {
    SignedIn person = currentUser.get();
    RegisterParameters.Asked asked = parameters.read(request, person);
    return register.page(asked.query(), asked.after(), asked.limit(), person);
  }

  @GetMapping("/{incident}")
  ResponseEntity<IncidentFile> file(@PathVariable IncidentId incident) {
    IncidentFile file = files.read(incident, currentUser.get());
    return ResponseEntity.ok().eTag(EntityTag.of(file.version())).body(file);
  }

  @GetMapping("/{incident}/timeline")
  ResponseEntity<Timeline> timeline(@PathVariable IncidentId incident) {
    Timeline timeline = timelines.read(incident, currentUser.get());
    return ResponseEntity.ok().eTag(EntityTag.of(timeline.version())).body(timeline);
  }

  @GetMapping("/{incident}/entries/{entry}")
  TimelineEntry entry(@PathVariable IncidentId incident, @PathVariable EntryId entry) {
    return timelines.read(incident, currentUser.get()).entries().stream()
        .filter(recorded -> recorded.entryId().equals(entry))
        .findFirst()
        .orElseThrow(() -> RefusedException.of(IncidentRefusal.ENTRY_NOT_FOUND));
  }
}
