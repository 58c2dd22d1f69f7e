package org.calmtrace.facility;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.calmtrace.facility.events.FacilityRegistered;
import org.jspecify.annotations.Nullable;

/** Axon's shell around the decisions on one facility. */
@Aggregate(type = "Facility")
class Facility {

  @AggregateIdentifier private @Nullable String stream;
  private @Nullable FacilityRegistered registered;

  Facility() {}

  /** The ledger has one space of identifiers for all; a facility may be called like a unit. */
  static String stream(String facility) {
    return "facility:" + facility;
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RegisterFacility command) {
    FacilityDecisions.decide(registered, command).forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(FacilityRegistered event) {
    stream = stream(event.facility());
    registered = event;
  }
}
