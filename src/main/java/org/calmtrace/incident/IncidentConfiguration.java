package org.calmtrace.incident;

import java.util.Arrays;
import java.util.List;
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
      Arrays.stream(EntryKind.values()).map(EntryKind::type).toList();

  @Bean
  EventCatalog incidentEvents() {
    return () -> EVENTS;
  }
}
