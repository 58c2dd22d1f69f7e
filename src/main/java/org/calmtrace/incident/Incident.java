package org.calmtrace.incident;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.calmtrace.incident.commands.IncidentCommand;
import org.calmtrace.incident.commands.RecordEntry;
import org.calmtrace.incident.commands.ReportIncident;
import org.calmtrace.incident.commands.UnseenReport;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Axon's shell around {@link Decisions} and {@link IncidentState}; it knows no rule itself. */
@Aggregate(type = "Incident")
class Incident {

  // Null until the first event: any other value would become the identifier of every incident.
  @AggregateIdentifier private @Nullable IncidentId id;

  private final List<IncidentEvent> events = new ArrayList<>();

  Incident() {}

  /** Creates the incident, or meets the one that the same report has made before. */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ReportIncident command, Vault vault) {
    decide(command, vault);
  }

  /** Creates the incident; the ledger finds whether it is there. */
  @CommandHandler
  @CreationPolicy(ALWAYS)
  void handle(UnseenReport command, Vault vault) {
    decide(command.report(), vault);
  }

  @CommandHandler
  void handle(RecordEntry command, Vault vault) {
    decide(command, vault);
  }

  private void decide(IncidentCommand command, Vault vault) {
    Decisions.decide(IncidentState.of(events), command, vault::sameText)
        .forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(IncidentEvent event) {
    id = event.incident();
    events.add(event);
  }
}
