package org.calmtrace.ledger.projections;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.ToLongFunction;
import org.calmtrace.ledger.Projection;

/** Shows to the metrics registry what the projections could not understand. */
final class ProjectionMetrics implements MeterBinder {

  private final List<Projection> projections;
  private final ToLongFunction<String> deadLetters;

  /** {@code deadLetters} counts by the projection's name; where it fails there is no value. */
  ProjectionMetrics(List<Projection> projections, ToLongFunction<String> deadLetters) {
    this.projections = projections;
    this.deadLetters = deadLetters;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (ProjectionMeter meter : ProjectionMeter.values()) {
      for (Projection projection : projections) {
        switch (meter) {
          case DEAD ->
              Gauge.builder(meter.metric, projection.name(), deadLetters::applyAsLong)
                  .strongReference(true)
                  .tag(ProjectionMeter.TAG, projection.name())
                  .baseUnit(meter.unit)
                  .description(meter.description)
                  .register(registry);
        }
      }
    }
  }
}
