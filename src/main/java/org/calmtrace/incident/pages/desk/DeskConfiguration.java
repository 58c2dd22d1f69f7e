package org.calmtrace.incident.pages.desk;

import java.util.Set;
import org.calmtrace.security.Role;
import org.calmtrace.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the queue in the navigation. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

  @Bean
  NavItem queuePlace() {
    return new NavItem("queue", "/queue", "inbox", "nav.queue", Set.of(Role.QUALITY_OFFICER), 5);
  }
}
