package org.calmtrace.demo;

import java.nio.charset.StandardCharsets;
import org.calmtrace.platform.mongo.StoreKind;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the demonstration. Whether there is one at all: {@link DemoEnabled}.
 *
 * @param password of all demonstration sign-ins; without it one is made at the first start
 * @param year whether a simulated year is loaded; without a word, with the embedded store only
 */
@ConfigurationProperties("calmtrace.demo")
record DemoSettings(@Nullable String password, @Nullable Boolean year) {

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

  boolean hasYear(StoreKind store) {
    return year == null ? store == StoreKind.EMBEDDED : year;
  }
}
