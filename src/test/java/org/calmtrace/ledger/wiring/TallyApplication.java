package org.calmtrace.ledger.wiring;

import org.calmtrace.ledger.EventCatalog;
import org.calmtrace.ledger.Projection;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The platform and the ledger with nothing but a tally on top. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({"org.calmtrace.platform", "org.calmtrace.ledger"})
@Import(Tally.class)
class TallyApplication {

  @Bean
  EventCatalog tallyEvents() {
    return Tally.EVENTS;
  }

  @Bean
  Projection sums() {
    return new Sums();
  }
}
