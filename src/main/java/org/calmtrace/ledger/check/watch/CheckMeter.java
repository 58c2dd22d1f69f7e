package org.calmtrace.ledger.check.watch;

/** The check's metrics: name, unit and meaning. */
enum CheckMeter {
  POSITION(
      "calmtrace.ledger.checked.position",
      "position",
      "Position of the next event to be checked: all before it were"),
  FINDINGS(
      "calmtrace.ledger.check.findings",
      "findings",
      "Things that are wrong with the stored ledger, 20 at most"),
  AGE("calmtrace.ledger.check.age", "seconds", "Time since the ledger was checked last"),
  EVENTS("calmtrace.ledger.checked.events", "events", "Events that this process has checked");

  final String metric;
  final String unit;
  final String description;

  CheckMeter(String metric, String unit, String description) {
    this.metric = metric;
    this.unit = unit;
    this.description = description;
  }
}
