package org.calmtrace.ledger.events;

/** Something was done about the keys that sign the ledger. */
public sealed interface CustodyEvent permits KeyChanged, LossDeclared {

  /** Identifier of the stream that these are in: always {@code ledger}. */
  String LEDGER = "ledger";

  String ledger();
}
