package org.calmtrace.demo;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the demonstration. Whether there is one at all: {@link DemoEnabled}.
 *
 * @param password of all demonstration sign-ins; without it one is made at the first start
 */
@ConfigurationProperties("calmtrace.demo")
record DemoSettings(@Nullable String password) {

  /** What bcrypt takes; it would refuse more. */
  private static final int LONGEST = 72;

  DemoSettings {
    if (password != null && password.isBlank()) {
      password = null;
    }
    if (password != null && password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw new IllegalArgumentException(
          "calmtrace.demo.password must be at most " + LONGEST + " bytes long");
    }
  }
}
