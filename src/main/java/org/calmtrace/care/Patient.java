package org.calmtrace.care;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.calmtrace.care.events.CareEvent;
import org.calmtrace.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Axon's shell around the decisions on one person. */
@Aggregate(type = "Patient")
class Patient {

  @AggregateIdentifier private @Nullable String id;
  private PatientState state = PatientState.NONE;

  Patient() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RegisterPatient command, Vault vault) {
    CareDecisions.decide(state, command, vault::sameText).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING) // so that the decision says that nobody is known
  void handle(AdmitPatient command) {
    CareDecisions.decide(state, command).forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(CareEvent event) {
    id = event.patient();
    state = state.evolve(event);
  }
}
