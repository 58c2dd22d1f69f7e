package org.calmtrace.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import java.util.List;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which addresses are open, and which are for programs rather than for people. */
final class Paths {

  static final String SIGN_IN = "/sign-in";
  static final String SIGN_OUT = "/sign-out";

  static final String METRICS = "/actuator/prometheus";

  /** Checkpoints and hashes: they say nothing about anybody, but how much there is. */
  static final String LEDGER = "/ledger/**";

  /** For administrators: operations, and the read models. */
  static final String[] ADMINISTRATION = {
    "/actuator/**", "/api/projections/**", "/api/ledger/custody/**"
  };

  /** Whether the ledger is as it was written: for those who review and those who oversee. */
  static final String LEDGER_HEALTH = "/api/ledger/health";

  /** Where a password may come with the request, and answers are problem documents. */
  static final RequestMatcher PROGRAMS =
      new OrRequestMatcher(pathPattern("/api/**"), pathPattern(METRICS), pathPattern(LEDGER));

  /** springdoc's explorer, which styles itself in line. */
  static final RequestMatcher EXPLORER = pathPattern("/swagger-ui/**");

  /** Open to everybody: they say nothing about anybody. */
  private static final List<String> OPEN =
      List.of(
          SIGN_IN,
          "/theme",
          "/language",
          "/error",
          "/css/**",
          "/js/**",
          "/img/**",
          "/icons.svg",
          "/webjars/**",
          "/favicon.ico",
          "/favicon.svg",
          "/actuator/health/**",
          "/v3/api-docs/**",
          "/v3/api-docs.yaml",
          "/swagger-ui/**",
          "/swagger-ui.html");

  private Paths() {}

  static String[] open() {
    return OPEN.toArray(String[]::new);
  }
}
