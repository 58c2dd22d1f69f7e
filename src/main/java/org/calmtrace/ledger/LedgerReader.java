package org.calmtrace.ledger;

import java.util.List;
import java.util.SortedMap;

/** Reads what is recorded, straight from the ledger: never stale. */
public interface LedgerReader {

  /** All events of one aggregate in order; empty if there is none by that identifier. */
  <E> List<RecordedEvent<E>> stream(String aggregateId, Class<E> type);

  /**
   * The leaf hash of each event of one aggregate, by position, as hexadecimal digits: what whoever
   * holds the event computes again and finds in the tree. Whether it is that of the content is the
   * reader's to compute.
   */
  SortedMap<Long, String> leafHashes(String aggregateId);

  /**
   * Events of every aggregate past this position, at most so many, in order and without a gap: what
   * follows one that is not visible yet is left for the next time.
   */
  List<RecordedEvent<?>> after(long position, int atMost);

  /** The position of the newest event; -1 while there is none. */
  long head();
}
