package org.calmtrace.verifier;

/** Something that is said to be proved, in one of the forms in which it is handed on. */
sealed interface Evidence permits OneEvent, EventSet {

  /**
   * Looks at all of it, and tells the report of each thing whether it holds.
   *
   * @throws UnreadableException if not all of it could be looked at
   */
  void check(Checker checker, Report report) throws UnreadableException;
}
