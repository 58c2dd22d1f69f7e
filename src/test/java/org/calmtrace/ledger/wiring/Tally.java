package org.calmtrace.ledger.wiring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.calmtrace.ledger.EventCatalog;
import org.calmtrace.ledger.EventType;
import org.jspecify.annotations.Nullable;

/** The smallest feature there can be: marks on a tally, each once. */
@Aggregate
class Tally {

  @AggregateIdentifier private @Nullable String id;
  private final Map<String, Integer> marks = new HashMap<>();

  /** A mark with the caller's identifier; weight 0 is two events, 13 cannot be understood later. */
  record Mark(@TargetAggregateIdentifier String tally, String mark, int weight) {}

  record Marked(String tally, String mark, int weight) {}

  static final EventCatalog EVENTS = () -> List.of(EventType.of("tally.marked", Marked.class));

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(Mark command) {
    if (!marks.containsKey(command.mark())) {
      AggregateLifecycle.apply(new Marked(command.tally(), command.mark(), command.weight()));
      if (command.weight() == 0) {
        AggregateLifecycle.apply(new Marked(command.tally(), command.mark() + "'", 0));
      }
    }
  }

  @EventSourcingHandler
  void on(Marked event) {
    id = event.tally();
    marks.put(event.mark(), event.weight());
  }

  @Override
  public String toString() {
    return "Tally " + id;
  }
}
