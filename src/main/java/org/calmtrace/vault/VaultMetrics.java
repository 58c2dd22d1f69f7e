package org.calmtrace.vault;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.LongAdder;

/** Shows the vault's counts to the metrics registry. */
final class VaultMetrics implements MeterBinder {

  private final TinkVault vault;

  VaultMetrics(TinkVault vault) {
    this.vault = vault;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (VaultMeter meter : VaultMeter.values()) {
      switch (meter) {
        case SEALED, OPENED, KEYS_MADE, KEYS_UNWRAPPED -> counter(registry, meter);
        case KEYS_OPEN ->
            Gauge.builder(meter.metric, vault, TinkVault::openedNow)
                .baseUnit(meter.unit)
                .description(meter.description)
                .register(registry);
      }
    }
  }

  private void counter(MeterRegistry registry, VaultMeter meter) {
    FunctionCounter.builder(meter.metric, vault.counts().of(meter), LongAdder::doubleValue)
        .baseUnit(meter.unit)
        .description(meter.description)
        .register(registry);
  }
}
