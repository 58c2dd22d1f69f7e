package org.calmtrace.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers programs that the door sends away with a problem document (RFC 9457); a missing or wrong
 * password also with the challenge that RFC 9110 section 11.6.1 asks for.
 */
final class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {

  /** As every problem document of ours names its kind. */
  private static final String TYPE = "urn:calmtrace:problem:";

  static final String CHALLENGE = "Basic realm=\"Calmtrace\", charset=\"UTF-8\"";

  private final MessageSource messages;
  private final JsonMapper json;
  private final SecuritySettings settings;

  Denials(MessageSource messages, JsonMapper json, SecuritySettings settings) {
    this.messages = messages;
    this.json = json;
    this.settings = settings;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    Denial denial =
        switch (reason) {
          case TooManyFailuresException paused -> Denial.TOO_MANY_FAILURES;
          case BadCredentialsException wrong -> Denial.WRONG_NAME_OR_PASSWORD;
          case AuthenticationServiceException down -> Denial.UNAVAILABLE;
          default -> Denial.SIGN_IN_NEEDED;
        };
    answer(request, response, denial);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    answer(
        request,
        response,
        reason instanceof CsrfException ? Denial.TOKEN_MISSING : Denial.FORBIDDEN);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Denial denial)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.setStatus(denial.status.value());
    if (denial.status == HttpStatus.UNAUTHORIZED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
    if (denial.status == HttpStatus.TOO_MANY_REQUESTS) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "" + settings.failurePause().toSeconds());
    }
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    json.writeValue(response.getOutputStream(), problem(request, denial));
  }

  private Map<String, Object> problem(HttpServletRequest request, Denial denial) {
    Locale locale = locale(request);
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", TYPE + denial.code);
    problem.put("title", words(denial, "title", locale));
    problem.put("status", denial.status.value());
    problem.put("detail", words(denial, "detail", locale));
    problem.put("instance", request.getRequestURI());
    problem.put("code", denial.code);
    return problem;
  }

  /** A program that asks for no language gets English, whatever the machine speaks. */
  private static Locale locale(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? Locale.ENGLISH
        : request.getLocale();
  }

  private String words(Denial denial, String part, Locale locale) {
    return messages.getMessage("problem." + denial.code + "." + part, null, locale);
  }
}
