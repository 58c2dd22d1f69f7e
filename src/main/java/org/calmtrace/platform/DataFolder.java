package org.calmtrace.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folder of everything that this process keeps outside the database.
 *
 * @param data setting {@code calmtrace.data}; holds the embedded store and the keys
 */
@ConfigurationProperties("calmtrace")
public record DataFolder(@DefaultValue("data") Path data) {

  /** Where keys live; created with owner-only permissions by those who write there. */
  public Path keys() {
    return data.resolve("keys");
  }

  /** Where the embedded store lives. */
  public Path store() {
    return data.resolve("store");
  }
}
