package org.calmtrace.facility;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.calmtrace.facility.events.UnitOpened;
import org.jspecify.annotations.Nullable;

/**
 * Axon's shell around the decisions on one unit. A stream of its own, not its facility's, because
 * events elsewhere and addresses name a unit alone: the ledger itself keeps its identifier unique.
 */
@Aggregate(type = "Unit")
class CareUnit {

  @AggregateIdentifier private @Nullable String stream;
  private @Nullable UnitOpened opened;

  CareUnit() {}

  static String stream(String unit) {
    return "unit:" + unit;
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(OpenUnit command) {
    FacilityDecisions.decide(opened, command).forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(UnitOpened event) {
    stream = stream(event.unit());
    opened = event;
  }
}
