package org.calmtrace.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/** What every answer tells the browser not to do with it. */
final class ResponseHeaders {

  private static final String COMMON =
      "; connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'"
          + "; base-uri 'none'; object-src 'none'";

  /** Nothing in line, nothing from elsewhere; Bootstrap's own pictures are data addresses. */
  static final String PAGES =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:" + COMMON;

  /** The explorer writes styles into its elements; its scripts are files like ours. */
  static final String EXPLORER =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'"
          + "; img-src 'self' data:"
          + COMMON;

  private ResponseHeaders() {}

  static void configure(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .addHeaderWriter(
            new DelegatingRequestMatcherHeaderWriter(
                Paths.EXPLORER, new ContentSecurityPolicyHeaderWriter(EXPLORER)))
        .addHeaderWriter(
            new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(Paths.EXPLORER),
                new ContentSecurityPolicyHeaderWriter(PAGES)))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(
            resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }
}
