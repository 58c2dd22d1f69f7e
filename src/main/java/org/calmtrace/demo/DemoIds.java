package org.calmtrace.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The same identifiers every time, so that sowing again meets what is there. */
final class DemoIds {

  private DemoIds() {}

  static UUID of(String name) {
    return UUID.nameUUIDFromBytes(("calmtrace-demo/" + name).getBytes(StandardCharsets.UTF_8));
  }
}
