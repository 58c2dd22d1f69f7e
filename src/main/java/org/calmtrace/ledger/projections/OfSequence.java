package org.calmtrace.ledger.projections;

import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.calmtrace.ledger.store.RecordedEvents;

/** Chooses the letters of one aggregate; {@link LetterQueue} looks these up and tries no others. */
record OfSequence(String sequence) implements Predicate<DeadLetter<? extends EventMessage<?>>> {

  @Override
  public boolean test(DeadLetter<? extends EventMessage<?>> letter) {
    return sequence.equals(RecordedEvents.aggregateOf(letter.message()));
  }
}
