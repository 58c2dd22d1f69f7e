package org.calmtrace.web;

import java.util.List;
import org.calmtrace.security.CurrentUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Sends each person to the first page of their role. */
@Page
class HomeController {

  private final CurrentUser currentUser;
  private final Shells shells;

  HomeController(CurrentUser currentUser, Shells shells) {
    this.currentUser = currentUser;
    this.shells = shells;
  }

  @GetMapping("/")
  ModelAndView home() {
    List<NavItem> places = shells.placesOf(currentUser.get());
    return places.isEmpty()
        ? ErrorPage.of(403).view()
        : new ModelAndView("redirect:" + places.get(0).href());
  }
}
