package org.calmtrace.ledger;

/** Whether the stored ledger is as it was written, as far as it was checked. */
@FunctionalInterface
public interface LedgerHealth {

  /** As it stands now, with words in the language of who asks. */
  LedgerStatus status();
}
