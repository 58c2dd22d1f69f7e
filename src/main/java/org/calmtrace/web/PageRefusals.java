package org.calmtrace.web;

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

  @ExceptionHandler
  ModelAndView refused(RefusedException e) {
    String words = "problem." + e.refusal().code();
    return new ErrorPage(e.refusal().kind().status(), words, e.arguments().toArray()).view();
  }
}
