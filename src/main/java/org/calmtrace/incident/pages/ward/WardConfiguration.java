package org.calmtrace.incident.pages.ward;

import java.util.Set;
import org.calmtrace.security.Role;
import org.calmtrace.web.NavItem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of the ward in the navigation: the first of them is where its people land. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WardSettings.class)
class WardConfiguration {

  private static final Set<Role> WARD = Set.of(Role.TECHNICIAN, Role.NURSE, Role.PRACTITIONER);

  @Bean
  NavItem myUnitPlace() {
    return new NavItem("my-unit", "/my-unit", "house", "nav.my-unit", WARD, 10);
  }

  @Bean
  NavItem myReportsPlace() {
    return new NavItem("my-reports", "/my-reports", "chat-left-text", "nav.my-reports", WARD, 35);
  }
}
