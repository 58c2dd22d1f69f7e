package org.calmtrace.ledger.store;

/** The ledger's metrics: name, unit and meaning. */
enum LedgerMeter {
  EVENTS("calmtrace.ledger.stored.events", "events", "Events that this process stored"),
  COMMITS("calmtrace.ledger.stored.commits", "commits", "Commits that this process stored"),
  BATCHES("calmtrace.ledger.sent.batches", "batches", "Inserts that carried those commits"),
  WAITING("calmtrace.ledger.waiting.commits", "commits", "Commits that wait for their turn now"),
  NEXT("calmtrace.ledger.next.position", "position", "Position of the next event, as known here");

  final String metric;
  final String unit;
  final String description;

  LedgerMeter(String metric, String unit, String description) {
    this.metric = metric;
    this.unit = unit;
    this.description = description;
  }
}
