package org.calmtrace.web.problem;

/** The addresses whose every answer is for programs, also where nothing stands behind them. */
final class ProgramAddresses {

  private ProgramAddresses() {}

  static boolean holds(String address, String contextPath) {
    String path =
        address.startsWith(contextPath) ? address.substring(contextPath.length()) : address;
    return path.equals("/api") || path.startsWith("/api/");
  }
}
