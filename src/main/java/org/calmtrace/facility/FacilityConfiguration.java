package org.calmtrace.facility;

import java.util.List;
import org.calmtrace.facility.events.FacilityRegistered;
import org.calmtrace.facility.events.UnitOpened;
import org.calmtrace.ledger.EventCatalog;
import org.calmtrace.ledger.EventType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names the events of places for the ledger. */
@Configuration(proxyBeanMethods = false)
class FacilityConfiguration {

  static final List<EventType> EVENTS =
      List.of(
          EventType.of("facility.registered", FacilityRegistered.class),
          EventType.of("facility.unit-opened", UnitOpened.class));

  @Bean
  EventCatalog facilityEvents() {
    return () -> EVENTS;
  }
}
