package org.calmtrace.ledger.store;

/** The ledger's metrics: name, unit and meaning. */
enum LedgerMeter {
  EVENTS("calmtrace.ledger.events.stored", "events", "Events that this process stored"),
  COMMITS("calmtrace.ledger.commits.stored", "commits", "Commits that this process stored"),
  BATCHES("calmtrace.ledger.batches.sent", "batches", "Inserts that carried those commits"),
  WAITING("calmtrace.ledger.commits.waiting", "commits", "Commits that wait for their turn now"),
  NEXT("calmtrace.ledger.next", "position", "Position of the next event, as known here");

  final String metric;
  final String unit;
  final String description;

  LedgerMeter(String metric, String unit, String description) {
    this.metric = metric;
    this.unit = unit;
    this.description = description;
  }
}
