package org.calmtrace.incident;

import java.util.List;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.ledger.EventCatalog;
import org.calmtrace.ledger.EventType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names the events of this feature for the ledger. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IncidentSettings.class)
class IncidentConfiguration {

  static final List<EventType> EVENTS =
      List.of(
          EventType.of("incident.reported", IncidentReported.class),
          EventType.of("incident.attempt-logged", AttemptLogged.class),
          EventType.of("incident.escalation-resolved", EscalationResolved.class));

  @Bean
  EventCatalog incidentEvents() {
    return () -> EVENTS;
  }
}
