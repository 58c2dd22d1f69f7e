package org.calmtrace.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the sign-in.
 *
 * @param failuresAllowed wrong passwords for one account from one address before a pause
 * @param failurePause how long that account is then refused from that address
 * @param openLedger whether {@code /ledger/…} answers without a sign-in
 */
@ConfigurationProperties("calmtrace.security")
record SecuritySettings(
    @DefaultValue("5") int failuresAllowed,
    @DefaultValue("1m") Duration failurePause,
    @DefaultValue("false") boolean openLedger) {

  SecuritySettings {
    if (failuresAllowed < 1) {
      throw new IllegalArgumentException("calmtrace.security.failures-allowed must be at least 1");
    }
    if (!failurePause.isPositive()) {
      throw new IllegalArgumentException("calmtrace.security.failure-pause must be positive");
    }
  }
}
