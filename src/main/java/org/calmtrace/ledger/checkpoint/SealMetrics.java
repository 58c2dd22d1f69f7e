package org.calmtrace.ledger.checkpoint;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Shows to the metrics registry whether the ledger is signed. */
final class SealMetrics implements MeterBinder {

  private final Sealer sealer;

  SealMetrics(Sealer sealer) {
    this.sealer = sealer;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("calmtrace.ledger.sealed", sealer, each -> each.seal().size())
        .baseUnit("events")
        .description("Events under the last checkpoint that this process has signed or seen")
        .register(registry);
    Gauge.builder(
            "calmtrace.ledger.unsigned", sealer, each -> each.seal().problem() == null ? 0 : 1)
        .description("1 while a problem keeps this process from signing the ledger, else 0")
        .register(registry);
  }
}
