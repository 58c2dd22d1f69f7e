package org.calmtrace.incident.inputs;

import java.time.Duration;

/** How many characters the words of an incident may have, and how far clocks may differ. */
public final class Limits {

  /** How far a ward's clock may run ahead of ours. */
  public static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);

  /** What happened before that year is a slip of the pen. */
  public static final int FIRST_YEAR = 1900;

  /** A place, or a few words beside a code. */
  public static final int LINE = 200;

  public static final int NOTE = 20_000;

  public static final int NARRATIVE = 200_000;

  private Limits() {}
}
