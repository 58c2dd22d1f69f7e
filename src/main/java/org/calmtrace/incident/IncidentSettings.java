package org.calmtrace.incident;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a site may set about incidents.
 *
 * @param lateAfter how long after it happened an entry still counts as recorded in time
 */
@ConfigurationProperties("calmtrace.incident")
public record IncidentSettings(@DefaultValue("15m") Duration lateAfter) {

  public IncidentSettings {
    if (lateAfter.isNegative()) {
      throw new IllegalArgumentException("calmtrace.incident.late-after is negative: " + lateAfter);
    }
  }

  public boolean isLate(Duration delay) {
    return delay.compareTo(lateAfter) > 0;
  }
}
