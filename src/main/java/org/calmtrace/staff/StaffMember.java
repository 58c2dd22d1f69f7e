package org.calmtrace.staff;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.calmtrace.staff.events.MemberRegistered;
import org.calmtrace.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Axon's shell around the decisions on one staff member. */
@Aggregate(type = "StaffMember")
class StaffMember {

  @AggregateIdentifier private @Nullable String id;
  private @Nullable MemberRegistered registered;

  StaffMember() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RegisterMember command, Vault vault) {
    StaffDecisions.decide(registered, command, vault::sameText).forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(MemberRegistered event) {
    id = event.member();
    registered = event;
  }
}
