package org.calmtrace.incident.board;

import java.time.Instant;
import org.calmtrace.incident.IncidentId;

/** What somebody who follows a board is told. */
public sealed interface BoardEvent {

  /** An event that says how far the follower has come, so that it can go on from there. */
  sealed interface Placed extends BoardEvent {

    /** In the ledger; whoever has seen this has seen all that was before. */
    long position();
  }

  /** Begin with this: everything told before is forgotten. */
  record Whole(Board board) implements Placed {

    @Override
    public long position() {
      return board.position();
    }
  }

  /** The incident is on the board, and looks like this. */
  record Changed(Card card, long position) implements Placed {}

  /** The incident is not on the board. */
  record Gone(IncidentId incidentId, long position) implements Placed {}

  /** Nothing was recorded about the incident, but it has become too old for the board. */
  record GrownOld(IncidentId incidentId) implements BoardEvent {}

  /** What was told last may not be how it is. {@code since}: up to then it was. */
  record Stale(Instant since) implements BoardEvent {}

  /** It is again as the ledger says. */
  record Fresh(long position) implements BoardEvent {}
}
