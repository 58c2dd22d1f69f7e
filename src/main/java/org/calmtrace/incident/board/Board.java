package org.calmtrace.incident.board;

import java.time.Instant;
import java.util.List;

/**
 * What is going on in a unit.
 *
 * @param unit identifier of the unit
 * @param position in the ledger up to which it is known which incidents belong here; a card may
 *     know more
 * @param at our clock at this answer: what {@code late} is measured against
 * @param complete false if more are on the board than are answered
 * @param cards what is due first comes first, then what nothing is due on
 */
public record Board(String unit, long position, Instant at, boolean complete, List<Card> cards) {

  public Board {
    cards = List.copyOf(cards);
  }
}
