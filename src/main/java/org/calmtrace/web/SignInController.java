package org.calmtrace.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
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
  String signIn(@RequestParam Map<String, String> query, Model model) {
    model.addAttribute("why", Why.of(query.keySet()));
    model.addAttribute("demo", demo.getIfAvailable());
    return "web/sign-in";
  }

  /** Why a person stands at this door again; the security filter says it in the address. */
  enum Why {
    FIRST("", false),
    OUT("out", false),
    ENDED("ended", false),
    ERROR("error", true),
    PAUSED("paused", true),
    UNAVAILABLE("unavailable", true);

    private final String parameter;
    private final boolean failed;

    Why(String parameter, boolean failed) {
      this.parameter = parameter;
      this.failed = failed;
    }

    static Why of(Set<String> query) {
      return Arrays.stream(values())
          .filter(why -> query.contains(why.parameter))
          .findFirst()
          .orElse(FIRST);
    }

    public boolean failed() {
      return failed;
    }

    public String messageKey() {
      return "sign-in." + parameter;
    }
  }
}
