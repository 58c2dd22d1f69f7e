package org.calmtrace.incident.inputs;

/** How many characters the words of an incident may have. */
public final class Limits {

  /** A place, or a few words beside a code. */
  public static final int LINE = 200;

  public static final int NOTE = 20_000;

  public static final int NARRATIVE = 200_000;

  private Limits() {}
}
