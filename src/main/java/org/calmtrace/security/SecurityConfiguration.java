package org.calmtrace.security;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import tools.jackson.databind.json.JsonMapper;

/** The door: one filter chain for pages and programs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

  @Bean
  SecurityFilterChain door(
      HttpSecurity http,
      AuthenticationManager passwords,
      Denials denials,
      SecuritySettings settings,
      ObjectProvider<LogoutHandler> leaving) {
    return http.authenticationManager(passwords)
        .authorizeHttpRequests(requests -> whoMayEnter(requests, settings.openLedger()))
        .formLogin(SecurityConfiguration::signIn)
        .logout(out -> signOut(out, leaving))
        .addFilterAt(new ProgramSignIn(passwords, denials), BasicAuthenticationFilter.class)
        .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityConfiguration::bringsItsPassword))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .exceptionHandling(denied -> sendAway(denied, denials, new PageDoor()))
        .headers(ResponseHeaders::configure)
        .build();
  }

  @Bean
  AuthenticationManager passwords(
      Accounts accounts, PasswordEncoder encoder, SecuritySettings settings, SignInCounts counts) {
    UserDetailsService people =
        name ->
            accounts
                .find(name)
                .map(AccountPrincipal::new)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    DaoAuthenticationProvider provider = new DaoAuthenticationProvider(people);
    provider.setPasswordEncoder(encoder);
    SignInThrottle throttle = new SignInThrottle(settings, Ticker.systemTicker());
    return new ProviderManager(new PasswordCheck(provider, throttle, counts));
  }

  /** Each filter would be timed at each request, for figures that nobody reads. */
  @Bean
  SecurityObservationSettings unobserved() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  SignInCounts signInCounts() {
    return new SignInCounts();
  }

  @Bean
  Denials denials(MessageSource messages, JsonMapper json, SecuritySettings settings) {
    return new Denials(messages, json, settings);
  }

  private static void whoMayEnter(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      boolean openLedger) {
    if (openLedger) {
      requests.requestMatchers(Paths.LEDGER).permitAll();
    }
    requests
        // What was let in when it began comes back here to end, perhaps after its session has.
        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.FORWARD, DispatcherType.ERROR)
        .permitAll()
        .requestMatchers(Paths.open())
        .permitAll()
        .requestMatchers(Paths.ADMINISTRATION)
        .hasRole(Role.ADMIN.name())
        .requestMatchers(Paths.LEDGER_HEALTH)
        .hasAnyRole(Role.QUALITY_OFFICER.name(), Role.REGULATOR.name(), Role.ADMIN.name())
        .anyRequest()
        .authenticated();
  }

  private static void signIn(FormLoginConfigurer<HttpSecurity> form) {
    form.loginPage(Paths.SIGN_IN)
        .failureHandler(
            (request, response, reason) ->
                response.sendRedirect(request.getContextPath() + afterFailure(reason)));
  }

  /** Features that must do something when a person leaves are asked before the session ends. */
  private static void signOut(
      LogoutConfigurer<HttpSecurity> out, ObjectProvider<LogoutHandler> leaving) {
    out.logoutUrl(Paths.SIGN_OUT).logoutSuccessUrl(Paths.SIGN_IN + "?out");
    leaving.orderedStream().forEach(out::addLogoutHandler);
  }

  private static void sendAway(
      ExceptionHandlingConfigurer<HttpSecurity> denied, Denials programs, PageDoor pages) {
    denied
        .defaultAuthenticationEntryPointFor(programs, Paths.PROGRAMS)
        .defaultAuthenticationEntryPointFor(pages, AnyRequestMatcher.INSTANCE)
        .defaultAccessDeniedHandlerFor(programs, Paths.PROGRAMS)
        .defaultAccessDeniedHandlerFor(pages, AnyRequestMatcher.INSTANCE);
  }

  /** The page says why with one of these; never which half of name and password was wrong. */
  private static String afterFailure(AuthenticationException reason) {
    return Paths.SIGN_IN
        + switch (reason) {
          case TooManyFailuresException paused -> "?paused";
          case AuthenticationServiceException down -> "?unavailable";
          default -> "?error";
        };
  }

  /**
   * No CSRF token is asked of a program that sends its password with the request. Another site
   * cannot set this header without asking first (CORS, which is never granted); and where a browser
   * would add remembered credentials by itself, the forms that another site can send are not JSON,
   * which is all that these addresses take. Pages are never signed in by this header, so theirs
   * always need the token.
   */
  private static boolean bringsItsPassword(HttpServletRequest request) {
    return Paths.PROGRAMS.matches(request) && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  /** Where to go on after the sign-in: whole pages only, and no session for a program's 401. */
  private static HttpSessionRequestCache pagesOnly() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(
        request ->
            "GET".equals(request.getMethod())
                && !Paths.PROGRAMS.matches(request)
                && !PageDoor.asksForFragment(request)
                && acceptsPages(request));
    return cache;
  }

  private static boolean acceptsPages(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html");
  }
}
