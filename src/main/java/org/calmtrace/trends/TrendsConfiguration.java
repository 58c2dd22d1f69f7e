package org.calmtrace.trends;

import java.util.Set;
import org.calmtrace.security.Role;
import org.calmtrace.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of figures in the navigation. */
@Configuration(proxyBeanMethods = false)
class TrendsConfiguration {

  @Bean
  NavItem figuresPlace() {
    return new NavItem(
        "figures",
        "/figures",
        "graph-up",
        "nav.figures",
        Set.of(Role.QUALITY_OFFICER, Role.REGULATOR),
        60);
  }
}
