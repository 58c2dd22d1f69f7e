package org.calmtrace.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperBuilder;

/** How this project writes and reads JSON, in events and over HTTP alike. */
public final class Json {

  private Json() {}

  /**
   * Times keep the offset that they were said with; what is absent is not written; a property that
   * nobody knows is an error and not ignored.
   */
  public static void strict(MapperBuilder<?, ?> builder) {
    builder
        .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .disable(DateTimeFeature.WRITE_DATES_WITH_CONTEXT_TIME_ZONE)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
  }
}
