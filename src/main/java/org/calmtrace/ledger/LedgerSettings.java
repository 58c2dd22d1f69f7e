package org.calmtrace.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param patience setting {@code calmtrace.ledger.patience}: how long a command waits for the store
 *     before it is answered that its outcome is not known
 */
@ConfigurationProperties("calmtrace.ledger")
public record LedgerSettings(@DefaultValue("10s") Duration patience) {

  public LedgerSettings {
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException("calmtrace.ledger.patience must be longer than nothing");
    }
  }
}
