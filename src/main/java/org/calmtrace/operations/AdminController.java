package org.calmtrace.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.calmtrace.ledger.ProjectionAdmin;
import org.calmtrace.ledger.ProjectionStatus;
import org.calmtrace.ledger.ProjectionStatus.State;
import org.calmtrace.security.CurrentUser;
import org.calmtrace.security.Role;
import org.calmtrace.web.Fragments;
import org.calmtrace.web.Page;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** How far the read models are, and building one anew: it goes on while nobody looks. */
@Page
class AdminController {

  private final ProjectionAdmin projections;
  private final CurrentUser currentUser;

  AdminController(ProjectionAdmin projections, CurrentUser currentUser) {
    this.projections = projections;
    this.currentUser = currentUser;
  }

  @GetMapping("/admin")
  String all(HttpServletRequest request, Model model) {
    mustBeAdmin();
    List<ProjectionStatus> all = projections.all();
    model.addAttribute("projections", all);
    model.addAttribute("running", all.stream().anyMatch(AdminController::isRunning));
    return Fragments.view(request, "operations/admin", "projections");
  }

  @PostMapping("/admin/projections/{name}/rebuild")
  String rebuild(@PathVariable String name) {
    mustBeAdmin();
    projections.rebuild(name);
    return "redirect:/admin";
  }

  private static boolean isRunning(ProjectionStatus projection) {
    return projection.rebuild() != null && projection.rebuild().state() == State.RUNNING;
  }

  private void mustBeAdmin() {
    if (!currentUser.get().isAny(Role.ADMIN)) {
      throw new AccessDeniedException("For administrators");
    }
  }
}
