package org.calmtrace.ledger;

import java.util.List;

/** Reads what is recorded, straight from the ledger: never stale. */
public interface LedgerReader {

  /** All events of one aggregate in order; empty if there is none by that identifier. */
  <E> List<RecordedEvent<E>> stream(String aggregateId, Class<E> type);

  /**
   * Events of every aggregate past this position, at most so many, in order and without a gap: what
   * follows one that is not visible yet is left for the next time.
   */
  List<RecordedEvent<?>> after(long position, int atMost);

  /** The position of the newest event; -1 while there is none. */
  long head();
}
