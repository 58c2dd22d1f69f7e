package org.calmtrace.ledger.check.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code calmtrace.ledger.check.…}.
 *
 * @param enabled whether the ledger is checked while the application runs
 * @param every how long after a slice the next one begins
 * @param events in a slice: what is new first, then as many more as were checked before
 */
@ConfigurationProperties("calmtrace.ledger.check")
record CheckSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("15s") Duration every,
    @DefaultValue("5000") int events) {

  CheckSettings {
    if (every.toMillis() < 1) {
      throw new IllegalArgumentException(
          "calmtrace.ledger.check.every must be longer than nothing");
    }
    if (events < 1) {
      throw new IllegalArgumentException("calmtrace.ledger.check.events must be 1 at least");
    }
  }
}
