package org.calmtrace.web.input;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our reader of JSON bodies before the usual one. */
@Configuration(proxyBeanMethods = false)
class InputConfiguration {

  @Bean
  ServerHttpMessageConvertersCustomizer strictBodies() {
    return converters -> converters.addCustomConverter(new JsonBodyConverter());
  }
}
