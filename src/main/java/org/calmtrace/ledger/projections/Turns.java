package org.calmtrace.ledger.projections;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One turn for each projection: a batch of its processor, the letters of one aggregate that are
 * tried again, or the switch to a new generation. A letter that were tried while a batch still
 * holds an earlier event of its aggregate would be written first, and the earlier one be skipped.
 */
final class Turns {

  private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

  ReentrantLock of(String projection) {
    return turns.computeIfAbsent(projection, name -> new ReentrantLock(true));
  }
}
