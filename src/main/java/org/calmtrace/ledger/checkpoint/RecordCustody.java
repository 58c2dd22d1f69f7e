package org.calmtrace.ledger.checkpoint;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.calmtrace.ledger.events.CustodyEvent;

/** Records what was done about the ledger's keys. */
record RecordCustody(@TargetAggregateIdentifier String ledger, CustodyEvent event) {

  RecordCustody(CustodyEvent event) {
    this(event.ledger(), event);
  }
}
