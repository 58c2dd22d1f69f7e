package org.calmtrace.staff;

import java.util.List;
import org.calmtrace.ledger.EventCatalog;
import org.calmtrace.ledger.EventType;
import org.calmtrace.staff.events.MemberRegistered;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names the events of staff members for the ledger. */
@Configuration(proxyBeanMethods = false)
class StaffConfiguration {

  static final List<EventType> EVENTS =
      List.of(EventType.of("staff.member-registered", MemberRegistered.class));

  @Bean
  EventCatalog staffEvents() {
    return () -> EVENTS;
  }
}
