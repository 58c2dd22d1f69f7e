package org.calmtrace.care;

import java.util.List;
import org.calmtrace.care.events.PatientAdmitted;
import org.calmtrace.care.events.PatientRegistered;
import org.calmtrace.ledger.EventCatalog;
import org.calmtrace.ledger.EventType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names the events of people in care for the ledger. */
@Configuration(proxyBeanMethods = false)
class CareConfiguration {

  static final List<EventType> EVENTS =
      List.of(
          EventType.of("care.patient-registered", PatientRegistered.class),
          EventType.of("care.patient-admitted", PatientAdmitted.class));

  @Bean
  EventCatalog careEvents() {
    return () -> EVENTS;
  }
}
