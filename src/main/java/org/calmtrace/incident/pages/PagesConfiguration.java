package org.calmtrace.incident.pages;

import java.util.Set;
import org.calmtrace.security.Role;
import org.calmtrace.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of incidents in the navigation. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

  @Bean
  NavItem reportPlace() {
    return new NavItem(
        "report",
        "/report",
        "plus-square",
        "nav.report",
        Set.of(Role.TECHNICIAN, Role.NURSE, Role.PRACTITIONER),
        30);
  }

  @Bean
  NavItem registerPlace() {
    return new NavItem(
        "register",
        "/register",
        "journal-text",
        "nav.register",
        Set.of(
            Role.TECHNICIAN, Role.NURSE, Role.PRACTITIONER, Role.QUALITY_OFFICER, Role.REGULATOR),
        40);
  }
}
