package org.calmtrace.web;

import jakarta.servlet.RequestDispatcher;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.calmtrace.platform.KnownFailures;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language of a request, and the pages for what went wrong. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  static final String LANGUAGE_COOKIE = "calmtrace-language";

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver =
        new CookieLocaleResolver(LANGUAGE_COOKIE) {
          @Override
          protected Locale parseLocaleValue(String value) {
            return Languages.of(value);
          }
        };
    resolver.setDefaultLocaleFunction(Languages::wanted);
    resolver.setCookieMaxAge(PreferencesController.KEPT_FOR);
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    return resolver;
  }

  /** Also for what failed outside of any page: in a filter, or while a page was written. */
  @Bean
  ErrorViewResolver errorPages(List<KnownFailures> known) {
    return (request, status, model) ->
        Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
            .filter(Throwable.class::isInstance)
            .flatMap(failure -> KnownFailures.refusal(known, (Throwable) failure))
            .map(ErrorPage::of)
            .orElseGet(() -> ErrorPage.of(status.value()))
            .view();
  }
}
