package org.calmtrace.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers everything that goes wrong on the way to a program's address with a problem document. It
 * stands before Spring's own resolvers, so that also a missing address or a wrong method is
 * answered so; pages are left to theirs.
 */
@Component
class ProblemResolver implements HandlerExceptionResolver, Ordered {

  private final Faults faults;
  private final ProblemWriter writer;

  ProblemResolver(Faults faults, ProblemWriter writer) {
    this.faults = faults;
    this.writer = writer;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception exception) {
    if (!isForPrograms(request, handler) || response.isCommitted()) {
      return null;
    }
    Fault fault = faults.of(exception).orElse(null);
    if (fault == null) {
      return null;
    }
    writer.write(fault, request.getRequestURI(), request, response);
    return new ModelAndView();
  }

  private static boolean isForPrograms(HttpServletRequest request, @Nullable Object handler) {
    return ProgramAddresses.holds(request.getRequestURI(), request.getContextPath())
        || isOurRestController(handler);
  }

  private static boolean isOurRestController(@Nullable Object handler) {
    return handler instanceof HandlerMethod method
        && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class)
        && method.getBeanType().getPackageName().startsWith("org.calmtrace.");
  }
}
