package org.calmtrace.ledger.store;

/** What is stored contradicts itself: nothing may be appended to it until a person has looked. */
public final class DamagedLedgerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DamagedLedgerException(long position, String what) {
    super("The ledger is damaged at position " + position + ": " + what);
  }
}
