package org.calmtrace.web.problem;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts our answers before the container's and the framework's. */
@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

  /** After Boot's own customizer: the valve that is added last is asked first. */
  @Bean
  @Order(100)
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> containerReports(
      Faults faults, ProblemWriter writer) {
    return server ->
        server.addContextCustomizers(
            context ->
                context.getParent().getPipeline().addValve(new ContainerReports(faults, writer)));
  }

  @Bean
  FilterRegistrationBean<ProblemFilter> problemFilter(Faults faults, ProblemWriter writer) {
    FilterRegistrationBean<ProblemFilter> filter =
        new FilterRegistrationBean<>(new ProblemFilter(faults, writer));
    filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
    return filter;
  }
}
