package org.calmtrace.incident.pages.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.calmtrace.incident.drafts.OutboxKeys;
import org.calmtrace.platform.Ids;
import org.calmtrace.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;

/**
 * Lends a page the key of what waits on its device, and destroys it at sign-out. The device is
 * known by a cookie that says nothing else.
 */
@RestController
class OutboxController implements LogoutHandler {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxController.class);
  private static final String DEVICE_COOKIE = "calmtrace-device";
  private static final Duration YEAR = Duration.ofDays(365);

  private final OutboxKeys keys;
  private final Reporters reporters;
  private final CurrentUser currentUser;
  private final Ids ids;

  OutboxController(OutboxKeys keys, Reporters reporters, CurrentUser currentUser, Ids ids) {
    this.keys = keys;
    this.reporters = reporters;
    this.currentUser = currentUser;
    this.ids = ids;
  }

  /**
   * What a page needs to send what waits.
   *
   * @param key AES-256, base64
   * @param token that forms of this session carry
   */
  record Lent(String key, String token) {}

  @GetMapping("/report/outbox-key")
  ResponseEntity<Lent> lend(HttpServletRequest request, CsrfToken token) {
    UUID device = device(request).orElseGet(ids::next);
    ResponseCookie cookie =
        ResponseCookie.from(DEVICE_COOKIE, device.toString())
            .httpOnly(true)
            .sameSite("Strict")
            .secure(request.isSecure())
            .path(request.getContextPath() + "/")
            .maxAge(YEAR)
            .build();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .body(new Lent(keys.lend(device, reporters.current()), token.getToken()));
  }

  /** A key that cannot be destroyed now must keep nobody signed in. */
  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedIn) {
    if (signedIn == null) {
      return;
    }
    try {
      device(request).ifPresent(device -> keys.destroy(device, currentUser.get()));
    } catch (RuntimeException e) {
      LOG.warn("A device's key outlives its sign-out: {}", e.getClass().getName());
    }
  }

  private static Optional<UUID> device(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, DEVICE_COOKIE))
        .flatMap(cookie -> ReportForm.parse(cookie.getValue()))
        .map(id -> id.value());
  }
}
