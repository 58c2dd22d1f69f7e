package org.calmtrace.ledger.store;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** Shows to the metrics registry what the appender does. */
final class LedgerMetrics implements MeterBinder {

  private final Appender appender;

  LedgerMetrics(LedgerEngine engine) {
    this.appender = engine.appender();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (LedgerMeter meter : LedgerMeter.values()) {
      switch (meter) {
        case EVENTS -> counter(registry, meter, each -> each.counts().events());
        case COMMITS -> counter(registry, meter, each -> each.counts().commits());
        case BATCHES -> counter(registry, meter, each -> each.counts().batches());
        case WAITING -> gauge(registry, meter, Appender::waiting);
        case NEXT -> gauge(registry, meter, Appender::next);
      }
    }
  }

  private void counter(
      MeterRegistry registry, LedgerMeter meter, ToDoubleFunction<Appender> value) {
    FunctionCounter.builder(meter.metric, appender, value)
        .baseUnit(meter.unit)
        .description(meter.description)
        .register(registry);
  }

  private void gauge(MeterRegistry registry, LedgerMeter meter, ToDoubleFunction<Appender> value) {
    Gauge.builder(meter.metric, appender, value)
        .baseUnit(meter.unit)
        .description(meter.description)
        .register(registry);
  }
}
