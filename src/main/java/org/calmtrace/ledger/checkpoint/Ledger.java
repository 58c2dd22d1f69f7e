package org.calmtrace.ledger.checkpoint;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.calmtrace.ledger.events.CustodyEvent;
import org.jspecify.annotations.Nullable;

/** What the ledger says of itself: its keys, one after the other, and losses that were declared. */
@Aggregate(type = "Ledger")
class Ledger {

  @AggregateIdentifier private @Nullable String id;

  Ledger() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RecordCustody command) {
    AggregateLifecycle.apply(command.event());
  }

  @EventSourcingHandler
  void on(CustodyEvent event) {
    id = event.ledger();
  }
}
