package org.calmtrace.ledger;

/**
 * What became of a command.
 *
 * @param position of the last event that it stored; -1 if it stored none because all of it was
 *     there
 * @param version of the aggregate afterwards: the number of its events
 */
public record Receipt(long position, long version) {

  public static final long NOTHING = -1;

  public boolean storedNothing() {
    return position == NOTHING;
  }
}
