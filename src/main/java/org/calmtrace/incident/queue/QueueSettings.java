package org.calmtrace.incident.queue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a site may set about its queue; each is its own policy and no law.
 *
 * @param signWithin how long an order given by voice may be without a signature
 * @param debriefWithin how long after a hands-on event it may not have been talked through
 * @param submitWithin how long after its end a record may not have been submitted
 */
@ConfigurationProperties("calmtrace.incident")
public record QueueSettings(
    @DefaultValue("24h") Duration signWithin,
    @DefaultValue("24h") Duration debriefWithin,
    @DefaultValue("72h") Duration submitWithin) {

  public QueueSettings {
    positive("sign-within", signWithin);
    positive("debrief-within", debriefWithin);
    positive("submit-within", submitWithin);
  }

  private static void positive(String key, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(
          "calmtrace.incident." + key + " must be longer than nothing");
    }
  }
}
