package org.calmtrace.ledger.check;

/** Is told how far a check has come. */
@FunctionalInterface
public interface CheckProgress {

  /**
   * @param events checked up to here, from the beginning of the ledger
   * @param size of the ledger when the check began
   */
  void checked(long events, long size);
}
