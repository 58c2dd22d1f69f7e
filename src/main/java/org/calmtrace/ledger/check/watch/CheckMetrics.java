package org.calmtrace.ledger.check.watch;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** Shows to the metrics registry how far the ledger was checked. */
final class CheckMetrics implements MeterBinder {

  private final SliceLoop loop;
  private final Clock clock;

  CheckMetrics(SliceLoop loop, Clock clock) {
    this.loop = loop;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (CheckMeter meter : CheckMeter.values()) {
      switch (meter) {
        case POSITION -> gauge(registry, meter, state -> state.front().position());
        case FINDINGS -> gauge(registry, meter, state -> state.findings().size());
        case AGE -> gauge(registry, meter, this::age);
        case EVENTS ->
            FunctionCounter.builder(meter.metric, loop, SliceLoop::events)
                .baseUnit(meter.unit)
                .description(meter.description)
                .register(registry);
      }
    }
  }

  private double age(CheckState state) {
    return Duration.between(state.checkedAt(), clock.instant()).toMillis() / 1000.0;
  }

  /** No value before the first slice. */
  private void gauge(MeterRegistry registry, CheckMeter meter, ToDoubleFunction<CheckState> value) {
    Gauge.builder(
            meter.metric,
            loop,
            each -> {
              CheckState state = each.last();
              return state == null ? Double.NaN : value.applyAsDouble(state);
            })
        .baseUnit(meter.unit)
        .description(meter.description)
        .register(registry);
  }
}
