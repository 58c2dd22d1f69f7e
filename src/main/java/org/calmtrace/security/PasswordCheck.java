package org.calmtrace.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a name and a password for the form and for HTTP basic, behind the throttle. */
final class PasswordCheck implements AuthenticationProvider {

  private final AuthenticationProvider passwords;
  private final SignInThrottle throttle;
  private final SignInCounts counts;

  PasswordCheck(AuthenticationProvider passwords, SignInThrottle throttle, SignInCounts counts) {
    this.passwords = passwords;
    this.throttle = throttle;
    this.counts = counts;
  }

  @Override
  public Authentication authenticate(Authentication request) throws AuthenticationException {
    String account = request.getName();
    String address = address(request);
    if (throttle.isPaused(account, address)) {
      counts.add(SignInOutcome.PAUSED);
      throw new TooManyFailuresException();
    }
    try {
      Authentication answer = passwords.authenticate(request);
      if (answer == null) {
        throw new BadCredentialsException("not a password");
      }
      throttle.succeeded(account, address);
      counts.add(SignInOutcome.ACCEPTED);
      return answer;
    } catch (BadCredentialsException e) {
      throttle.failed(account, address);
      counts.add(SignInOutcome.REFUSED);
      throw e;
    }
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  private static String address(Authentication request) {
    return request.getDetails() instanceof WebAuthenticationDetails details
            && details.getRemoteAddress() != null
        ? details.getRemoteAddress()
        : "";
  }
}
