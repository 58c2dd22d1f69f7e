package org.calmtrace.incident.pages.board;

import java.util.Set;
import org.calmtrace.security.Role;
import org.calmtrace.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the board in the navigation. */
@Configuration(proxyBeanMethods = false)
class BoardPlace {

  @Bean
  NavItem boardNavItem() {
    return new NavItem(
        "board",
        "/board",
        "grid",
        "nav.board",
        Set.of(Role.TECHNICIAN, Role.NURSE, Role.PRACTITIONER, Role.QUALITY_OFFICER),
        20);
  }
}
