package org.calmtrace.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Names one entry of an incident; made by whoever writes it, so that a retry is recognised. All
 * entries of an incident share one space of names; the report's is the incident's own.
 */
public record EntryId(UUID value) {

  /**
   * @throws IllegalArgumentException if it is not the text form of a UUID (RFC 9562 section 4)
   */
  @JsonCreator
  public static EntryId parse(String text) {
    return new EntryId(UUID.fromString(text));
  }

  public static EntryId of(IncidentId incident) {
    return new EntryId(incident.value());
  }

  /** The text form: what addresses and events hold. */
  @Override
  @JsonValue
  public String toString() {
    return value.toString();
  }
}
