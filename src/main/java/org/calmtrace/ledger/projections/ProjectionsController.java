package org.calmtrace.ledger.projections;

import java.util.List;
import org.calmtrace.ledger.DeadLetters;
import org.calmtrace.ledger.ProjectionAdmin;
import org.calmtrace.ledger.ProjectionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For administrators: how far the read models are, building one anew, and its dead letters. */
@RestController
@RequestMapping("/api/projections")
class ProjectionsController {

  private final ProjectionAdmin admin;
  private final DeadLetters deadLetters;

  ProjectionsController(ProjectionAdmin admin, DeadLetters deadLetters) {
    this.admin = admin;
    this.deadLetters = deadLetters;
  }

  @GetMapping
  List<ProjectionStatus> all() {
    return admin.all();
  }

  /** Builds all of them anew that are not being rebuilt. */
  @PostMapping("/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  List<ProjectionStatus> rebuildAll() {
    admin.rebuildAll();
    return admin.all();
  }

  @PostMapping("/{name}/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  List<ProjectionStatus> rebuild(@PathVariable String name) {
    admin.rebuild(name);
    return admin.all();
  }

  /**
   * Lists the events that the projection could not understand, the first 100 in the ledger's order.
   */
  @GetMapping("/{name}/dead-letters")
  DeadLetters.Listing deadLetters(@PathVariable String name) {
    return deadLetters.of(name);
  }

  /**
   * Gives the projection its dead letters once more, and says what became of them.
   *
   * @param aggregate only those of this aggregate; without it, all
   */
  @PostMapping("/{name}/dead-letters/retry")
  DeadLetters.Retried retry(
      @PathVariable String name, @RequestParam(required = false) @Nullable String aggregate) {
    return deadLetters.retry(name, aggregate);
  }
}
