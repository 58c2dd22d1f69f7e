package org.calmtrace.ledger.projections;

/** The projections' metrics: name, unit and meaning. */
enum ProjectionMeter {
  DEAD(
      "calmtrace.projection.dead",
      "letters",
      "Events that the projection could not understand, and those that wait behind them");

  /** Names the projection. */
  static final String TAG = "projection";

  final String metric;
  final String unit;
  final String description;

  ProjectionMeter(String metric, String unit, String description) {
    this.metric = metric;
    this.unit = unit;
    this.description = description;
  }
}
