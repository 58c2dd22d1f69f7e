package org.calmtrace.web;

import jakarta.servlet.http.HttpServletRequest;

/** One address serves the whole page, and to htmx the part of it that changed. */
public final class Fragments {

  private Fragments() {}

  /** {@code template}, or only its fragment where htmx asks for it. */
  public static String view(HttpServletRequest request, String template, String fragment) {
    return wanted(request) ? template + " :: " + fragment : template;
  }

  /** Going back in the browser's history wants the whole page, though htmx asks for it. */
  private static boolean wanted(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"))
        && !"true".equals(request.getHeader("HX-History-Restore-Request"));
  }
}
