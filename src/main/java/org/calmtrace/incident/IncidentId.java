package org.calmtrace.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names an incident; made by whoever files it, so that a retry is recognised. */
public record IncidentId(UUID value) {

  /**
   * @throws IllegalArgumentException if it is not the text form of a UUID (RFC 9562 section 4)
   */
  @JsonCreator
  public static IncidentId parse(String text) {
    return new IncidentId(UUID.fromString(text));
  }

  /** The text form: what addresses, streams and events hold. */
  @Override
  @JsonValue
  public String toString() {
    return value.toString();
  }
}
