package org.calmtrace.incident.board;

import java.time.Instant;
import java.util.List;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.IncidentState;

/**
 * Says what is due on an incident. The board shows what all beans of this kind say together, so a
 * set of rules adds its own by being one.
 */
@FunctionalInterface
public interface Duties {

  /**
   * What is due and not done, in any order; done duties are left out, late ones are not. It is
   * asked only about incidents that are neither closed nor marked in error, once a card, and must
   * not read anything.
   *
   * @param unit where it happened: its facility decides which rules apply
   */
  List<Duty> of(IncidentState state, Unit unit, Instant now);
}
