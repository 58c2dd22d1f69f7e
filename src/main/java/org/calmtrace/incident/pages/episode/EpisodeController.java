package org.calmtrace.incident.pages.episode;

import jakarta.servlet.http.HttpServletRequest;
import org.calmtrace.security.CurrentUser;
import org.calmtrace.security.Right;
import org.calmtrace.security.SignedIn;
import org.calmtrace.web.Fragments;
import org.calmtrace.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A restraint or a seclusion while it runs, and afterwards how it went. */
@Page
class EpisodeController {

  private final EpisodeForms forms;
  private final EpisodeDesk desk;
  private final EpisodePages pages;
  private final CurrentUser currentUser;

  EpisodeController(
      EpisodeForms forms, EpisodeDesk desk, EpisodePages pages, CurrentUser currentUser) {
    this.forms = forms;
    this.desk = desk;
    this.pages = pages;
    this.currentUser = currentUser;
  }

  @GetMapping("/incidents/{id}/interventions/{intervention}")
  String episode(
      @PathVariable String id,
      @PathVariable String intervention,
      @RequestParam(required = false) @Nullable String filed,
      HttpServletRequest request,
      Model model) {
    SignedIn reader = currentUser.get();
    Situation situation = desk.situation(id, intervention, reader);
    model.addAttribute("page", pages.of(situation));
    model.addAttribute("filed", filed != null && forms.has(filed) ? filed : null);
    model.addAttribute("writes", reader.has(Right.WRITE));
    model.addAttribute("reviews", reader.has(Right.REVIEW));
    model.addAttribute("signs", reader.has(Right.SIGN));
    model.addAttribute("unit", situation.unit());
    model.addAttribute("now", situation.now());
    return Fragments.view(request, "incident/episode", "part");
  }
}
