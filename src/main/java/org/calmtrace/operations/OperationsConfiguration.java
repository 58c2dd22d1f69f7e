package org.calmtrace.operations;

import java.util.Set;
import org.calmtrace.security.Role;
import org.calmtrace.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The administrator's places in the navigation. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

  @Bean
  NavItem adminPlace() {
    return new NavItem("admin", "/admin", "hdd-stack", "nav.admin", Set.of(Role.ADMIN), 90);
  }

  @Bean
  NavItem sealPlace() {
    return new NavItem("seal", "/admin/ledger", "patch-check", "nav.seal", Set.of(Role.ADMIN), 91);
  }
}
