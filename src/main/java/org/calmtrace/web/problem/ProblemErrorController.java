package org.calmtrace.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.error.AbstractErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what went wrong before any controller was reached: refused by the firewall or the
 * container, or failed in a filter. Programs get a problem document, browsers the error page.
 */
@Controller
class ProblemErrorController extends AbstractErrorController {

  private final Faults faults;
  private final ProblemWriter writer;

  ProblemErrorController(
      ErrorAttributes attributes,
      ObjectProvider<ErrorViewResolver> pages,
      Faults faults,
      ProblemWriter writer) {
    super(attributes, pages.orderedStream().toList());
    this.faults = faults;
    this.writer = writer;
  }

  @RequestMapping("/error")
  @Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
    HttpStatus status = getStatus(request);
    if (isForBrowsers(request)) {
      return resolveErrorView(request, response, status, Map.of());
    }
    writer.write(fault(request, status), address(request), request, response);
    return null;
  }

  private Fault fault(HttpServletRequest request, HttpStatus status) {
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception exception
        ? faults.of(exception).orElseGet(() -> faults.of(status))
        : faults.of(status);
  }

  private static boolean isForBrowsers(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return !ProgramAddresses.holds(address(request), request.getContextPath())
        && (accept == null || accept.contains("text/html") || accept.contains("*/*"));
  }

  private static String address(HttpServletRequest request) {
    Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return address == null ? request.getRequestURI() : address.toString();
  }
}
