package org.calmtrace.web.input;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts our reader of JSON bodies before the usual one. */
@Configuration(proxyBeanMethods = false)
class InputConfiguration implements WebMvcConfigurer {

  /**
   * Says that nothing is validated by annotations: otherwise Spring would set up the validator that
   * it finds on the class path, at each start, for nobody.
   */
  @Override
  public Validator getValidator() {
    return new Unvalidated();
  }

  @Bean
  ServerHttpMessageConvertersCustomizer strictBodies() {
    return converters -> converters.addCustomConverter(new JsonBodyConverter());
  }

  private static final class Unvalidated implements Validator {

    @Override
    public boolean supports(Class<?> type) {
      return false;
    }

    @Override
    public void validate(Object target, Errors errors) {
      // Never asked: it supports nothing.
    }
  }
}
