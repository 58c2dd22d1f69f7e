package org.calmtrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

class DemoEnabledTest {

  @ParameterizedTest
  @CsvSource({
    // enabled, uri,              demonstration
    "'',        '',               true",
    "true,      '',               true",
    "false,     '',               false",
    "'',        mongodb://db.test, false",
    "true,      mongodb://db.test, true",
    "false,     mongodb://db.test, false"
  })
  void itIsOnForTheEmbeddedStoreUnlessSaidOtherwise(String enabled, String uri, boolean is) {
    new ApplicationContextRunner()
        .withUserConfiguration(Switch.class)
        .withPropertyValues("calmtrace.demo.enabled=" + enabled, "spring.mongodb.uri=" + uri)
        .run(context -> assertThat(context.containsBean("on")).isEqualTo(is));
  }

  @Configuration
  @Conditional(DemoEnabled.class)
  static class Switch {

    @Bean
    String on() {
      return "on";
    }
  }
}
