package org.calmtrace.web;

import java.util.List;
import org.calmtrace.platform.KnownFailures;
import org.calmtrace.platform.RefusedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers what a page refuses with a page that says why, in the words of the refusal. */
@ControllerAdvice(annotations = Page.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageRefusals {

  private final List<KnownFailures> known;

  PageRefusals(List<KnownFailures> known) {
    this.known = known;
  }

  @ExceptionHandler
  ModelAndView refused(RefusedException e) {
    return ErrorPage.of(e.refusal(), e.arguments().toArray()).view();
  }

  /** A failure that amounts to a refusal, such as a store that does not answer; others go on. */
  @ExceptionHandler
  ModelAndView failed(Exception e) throws Exception {
    return KnownFailures.refusal(known, e).map(ErrorPage::of).orElseThrow(() -> e).view();
  }
}
