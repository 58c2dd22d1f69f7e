package org.calmtrace.web;

import java.util.Map;
import org.calmtrace.platform.Refusal;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/**
 * What happened, and what to do: the one page for everything that did not go as asked.
 *
 * @param status of the answer
 * @param words beginning of its message keys, which end in {@code .title} and {@code .detail}
 * @param arguments for the places in these messages
 */
record ErrorPage(int status, String words, Object[] arguments) {

  private static final String VIEW = "web/error";

  /** The page for a bare status, e.g. from the container. */
  static ErrorPage of(int status) {
    return new ErrorPage(status, "error." + family(status), new Object[0]);
  }

  /** The page for a refusal, in the same words as a program is told. */
  static ErrorPage of(Refusal refusal, Object... arguments) {
    return new ErrorPage(refusal.kind().status(), "problem." + refusal.code(), arguments);
  }

  /** The statuses that a person can do something about have words of their own. */
  private static String family(int status) {
    return switch (status) {
      case 403, 404, 405, 413, 503 -> Integer.toString(status);
      default -> status < 500 ? "400" : "500";
    };
  }

  ModelAndView view() {
    return new ModelAndView(VIEW, Map.of("error", this), HttpStatusCode.valueOf(status));
  }
}
