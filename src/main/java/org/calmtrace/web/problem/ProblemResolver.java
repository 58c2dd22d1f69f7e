package org.calmtrace.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers everything that goes wrong on the way to a program's address with a problem document. It
 * stands before Spring's own resolvers, so that also a missing address or a wrong method is
 * answered so; pages are left to theirs.
 */
@Component
class ProblemResolver implements HandlerExceptionResolver, Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

  private final Faults faults;
  private final ProblemWords words;
  private final JsonMapper json;

  ProblemResolver(Faults faults, ProblemWords words, JsonMapper json) {
    this.faults = faults;
    this.words = words;
    this.json = json;
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
    write(fault, request, response);
    return new ModelAndView();
  }

  private static boolean isForPrograms(HttpServletRequest request, @Nullable Object handler) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.equals("/api") || path.startsWith("/api/") || isRestController(handler);
  }

  private static boolean isRestController(@Nullable Object handler) {
    return handler instanceof HandlerMethod method
        && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class)
        && method.getBeanType().getPackageName().startsWith("org.calmtrace.");
  }

  private void write(Fault fault, HttpServletRequest request, HttpServletResponse response) {
    Problem problem =
        words.problem(fault, request.getRequestURI(), RequestContextUtils.getLocale(request));
    response.resetBuffer();
    fault.headers().forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
    response.setStatus(fault.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    try {
      json.writeValue(response.getOutputStream(), document(problem, fault.more()));
    } catch (IOException gone) {
      LOG.debug("Nobody waits for the answer any more");
    }
  }

  private Object document(Problem problem, Map<String, Object> more) {
    if (more.isEmpty()) {
      return problem;
    }
    Map<String, Object> all = new LinkedHashMap<>();
    json.valueToTree(problem).properties().forEach(p -> all.put(p.getKey(), p.getValue()));
    all.putAll(more);
    return all;
  }
}
