package org.calmtrace.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** HTTP basic, for programs' addresses only: a page never takes a password from a header. */
final class ProgramSignIn extends BasicAuthenticationFilter {

  ProgramSignIn(AuthenticationManager passwords, AuthenticationEntryPoint refusals) {
    super(passwords, refusals);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !Paths.PROGRAMS.matches(request);
  }
}
