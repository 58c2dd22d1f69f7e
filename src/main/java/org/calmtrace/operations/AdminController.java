package org.calmtrace.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.calmtrace.ledger.DeadLetters;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far the read models are, building one anew, and what they could not understand. */
@Page
class AdminController {

  private final ProjectionAdmin projections;
  private final DeadLetters deadLetters;
  private final CurrentUser currentUser;

  AdminController(ProjectionAdmin projections, DeadLetters deadLetters, CurrentUser currentUser) {
    this.projections = projections;
    this.deadLetters = deadLetters;
    this.currentUser = currentUser;
  }

  @GetMapping("/admin")
  String all(HttpServletRequest request, Model model) {
    mustBeAdmin();
    List<ProjectionStatus> all = projections.all();
    model.addAttribute("projections", all);
    model.addAttribute("letters", lettersOf(all));
    model.addAttribute("running", all.stream().anyMatch(AdminController::isRunning));
    return Fragments.view(request, "operations/admin", "projections");
  }

  private List<LetterRows> lettersOf(List<ProjectionStatus> all) {
    return all.stream()
        .filter(projection -> projection.deadLetters() > 0)
        .map(projection -> LetterRows.of(deadLetters.of(projection.name())))
        .toList();
  }

  @PostMapping("/admin/projections/rebuild")
  String rebuildAll() {
    mustBeAdmin();
    projections.rebuildAll();
    return "redirect:/admin";
  }

  /** Building anew goes on while nobody looks. */
  @PostMapping("/admin/projections/{name}/rebuild")
  String rebuild(@PathVariable String name) {
    mustBeAdmin();
    projections.rebuild(name);
    return "redirect:/admin";
  }

  /** The page that follows says what became of them. */
  @PostMapping("/admin/projections/{name}/retry")
  String retry(@PathVariable String name, RedirectAttributes next) {
    mustBeAdmin();
    next.addFlashAttribute("retried", deadLetters.retry(name, null));
    next.addFlashAttribute("retriedName", name);
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
