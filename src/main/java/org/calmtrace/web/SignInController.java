package org.calmtrace.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; the form itself is taken by the security filter. */
@Page
class SignInController {

  private final ObjectProvider<DemoSignIns> demo;

  SignInController(ObjectProvider<DemoSignIns> demo) {
    this.demo = demo;
  }

  @GetMapping("/sign-in")
  String signIn(
      @RequestParam(required = false) String error,
      @RequestParam(required = false) String out,
      Model model) {
    model.addAttribute("failed", error != null);
    model.addAttribute("signedOut", out != null);
    model.addAttribute("demo", demo.getIfAvailable());
    return "web/sign-in";
  }
}
