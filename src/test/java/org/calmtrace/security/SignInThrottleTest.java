package org.calmtrace.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private final AtomicLong now = new AtomicLong();
  private final SignInThrottle throttle =
      new SignInThrottle(new SecuritySettings(3, Duration.ofMinutes(1), false), now::get);

  @Test
  void afterTheAllowedFailuresTheAccountPausesForThatAddressOnly() {
    fail(3, "tess.tech", "10.0.0.1");

    assertThat(throttle.isPaused("tess.tech", "10.0.0.1")).isTrue();
    assertThat(throttle.isPaused("tess.tech", "10.0.0.2")).isFalse();
    assertThat(throttle.isPaused("nora.nurse", "10.0.0.1")).isFalse();
  }

  @Test
  void oneFailureLessIsNoPause() {
    fail(2, "tess.tech", "10.0.0.1");

    assertThat(throttle.isPaused("tess.tech", "10.0.0.1")).isFalse();
  }

  @Test
  void thePauseEnds() {
    fail(3, "tess.tech", "10.0.0.1");
    now.addAndGet(Duration.ofSeconds(59).toNanos());
    assertThat(throttle.isPaused("tess.tech", "10.0.0.1")).isTrue();
    now.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(throttle.isPaused("tess.tech", "10.0.0.1")).isFalse();
  }

  @Test
  void aSuccessForgetsTheFailuresBeforeIt() {
    fail(2, "tess.tech", "10.0.0.1");
    throttle.succeeded("tess.tech", "10.0.0.1");
    fail(2, "tess.tech", "10.0.0.1");

    assertThat(throttle.isPaused("tess.tech", "10.0.0.1")).isFalse();
  }

  @Test
  void writingTheNameAnotherWayIsNoWayAround() {
    fail(3, "tess.tech", "10.0.0.1");

    assertThat(throttle.isPaused(" TESS.Tech ", "10.0.0.1")).isTrue();
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new SecuritySettings(0, Duration.ofMinutes(1), false))
        .hasMessageContaining("calmtrace.security.failures-allowed");
    assertThatThrownBy(() -> new SecuritySettings(1, Duration.ZERO, false))
        .hasMessageContaining("calmtrace.security.failure-pause");
  }

  private void fail(int times, String account, String address) {
    for (int i = 0; i < times; i++) {
      throttle.failed(account, address);
    }
  }
}
