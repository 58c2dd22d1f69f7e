package org.calmtrace.web.problem;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts our reports into the container. */
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
}
