package org.calmtrace.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers programs what goes wrong before any controller is reached: refused by the firewall or
 * failed in a filter. It stands before the door, and error pages never come into it.
 */
final class ProblemFilter extends OncePerRequestFilter {

  private final Faults faults;
  private final ProblemWriter writer;

  ProblemFilter(Faults faults, ProblemWriter writer) {
    this.faults = faults;
    this.writer = writer;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !ProgramAddresses.holds(request.getRequestURI(), request.getContextPath());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, new WithoutErrorPages(request, response));
    } catch (ServletException | RuntimeException exception) {
      Fault fault = response.isCommitted() ? null : faults.of(exception).orElse(null);
      if (fault == null) {
        throw exception;
      }
      writer.write(fault, request.getRequestURI(), request, response);
    }
  }

  /** Writes the problem document where a page would be asked for. */
  private final class WithoutErrorPages extends HttpServletResponseWrapper {

    private final HttpServletRequest request;

    WithoutErrorPages(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void sendError(int status) {
      HttpServletResponse response = (HttpServletResponse) getResponse();
      writer.write(
          faults.of(HttpStatus.valueOf(status)), request.getRequestURI(), request, response);
    }

    @Override
    public void sendError(int status, @Nullable String message) {
      sendError(status);
    }
  }
}
