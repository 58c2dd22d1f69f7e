package org.calmtrace.ledger.projections;

import java.util.List;
import org.calmtrace.ledger.ProjectionAdmin;
import org.calmtrace.ledger.ProjectionStatus;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For administrators: how far the read models are, and building one anew. */
@RestController
@RequestMapping("/api/projections")
class ProjectionsController {

  private final ProjectionAdmin admin;

  ProjectionsController(ProjectionAdmin admin) {
    this.admin = admin;
  }

  @GetMapping
  List<ProjectionStatus> all() {
    return admin.all();
  }

  @PostMapping("/{name}/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  List<ProjectionStatus> rebuild(@PathVariable String name) {
    admin.rebuild(name);
    return admin.all();
  }
}
