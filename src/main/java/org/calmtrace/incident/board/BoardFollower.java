package org.calmtrace.incident.board;

/** Somebody who follows the board of a unit. */
public interface BoardFollower {

  String unit();

  /** Takes an event and returns at once: the thread that calls it has others to tell. */
  void tell(BoardEvent event);
}
