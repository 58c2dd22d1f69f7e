package org.calmtrace.security;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** Counts checks of passwords by how they ended, and shows them as a metric. */
final class SignInCounts implements MeterBinder {

  static final String METRIC = "calmtrace.security.password.checks";

  private final Map<SignInOutcome, LongAdder> counts = new EnumMap<>(SignInOutcome.class);

  SignInCounts() {
    for (SignInOutcome outcome : SignInOutcome.values()) {
      counts.put(outcome, new LongAdder());
    }
  }

  void add(SignInOutcome outcome) {
    Objects.requireNonNull(counts.get(outcome)).increment();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    counts.forEach(
        (outcome, count) ->
            FunctionCounter.builder(METRIC, count, LongAdder::doubleValue)
                .tag("outcome", outcome.tag)
                .baseUnit("checks")
                .description("Checks of a name and a password, at the form or with HTTP basic")
                .register(registry));
  }
}
