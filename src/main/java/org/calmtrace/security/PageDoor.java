package org.calmtrace.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;

/** Sends people who are not signed in, or no longer, to the sign-in page. */
final class PageDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

  /** A form that was open longer than the session: signing in again mends it. */
  private static final String ENDED = Paths.SIGN_IN + "?ended";

  private final LoginUrlAuthenticationEntryPoint signIn =
      new LoginUrlAuthenticationEntryPoint(Paths.SIGN_IN);
  private final LoginUrlAuthenticationEntryPoint signInAgain =
      new LoginUrlAuthenticationEntryPoint(ENDED);
  private final AccessDeniedHandler errorPage = new AccessDeniedHandlerImpl();

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException, ServletException {
    if (asksForFragment(request)) {
      wholePage(request, response, Paths.SIGN_IN);
    } else {
      signIn.commence(request, response, reason);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException, ServletException {
    if (!(reason instanceof CsrfException) || isSignedIn()) {
      errorPage.handle(request, response, reason);
    } else if (asksForFragment(request)) {
      wholePage(request, response, ENDED);
    } else {
      signInAgain.commence(request, response, new SessionEndedException(reason));
    }
  }

  private static boolean isSignedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal;
  }

  static boolean asksForFragment(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"));
  }

  /** htmx would put a redirected sign-in page into the fragment's place; this makes it leave. */
  private static void wholePage(
      HttpServletRequest request, HttpServletResponse response, String address) {
    response.setStatus(HttpStatus.UNAUTHORIZED.value());
    response.setHeader("HX-Redirect", request.getContextPath() + address);
  }

  private static final class SessionEndedException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private SessionEndedException(AccessDeniedException cause) {
      super("The session has ended", cause);
    }
  }
}
