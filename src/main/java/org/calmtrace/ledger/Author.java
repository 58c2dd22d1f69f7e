package org.calmtrace.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who says so, and when they said it: the metadata of every event.
 *
 * @param actor identifier of the staff member, never a name
 * @param role the role they act in, e.g. {@code TECHNICIAN}
 * @param recordedAt our clock when the command was taken, with the facility's offset; milliseconds
 * @param simulated true for demonstration data only, whose {@code recordedAt} is invented
 */
public record Author(String actor, String role, OffsetDateTime recordedAt, boolean simulated) {

  private static final String ACTOR = "actor";
  private static final String ROLE = "role";
  private static final String RECORDED_AT = "recordedAt";
  private static final String SIMULATED = "simulated";

  public Author {
    recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  public static Author of(String actor, String role, OffsetDateTime recordedAt) {
    return new Author(actor, role, recordedAt, false);
  }

  /** As events carry it. */
  public Map<String, String> metadata() {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(ACTOR, actor);
    metadata.put(ROLE, role);
    metadata.put(RECORDED_AT, recordedAt.toString());
    if (simulated) {
      metadata.put(SIMULATED, "true");
    }
    return metadata;
  }

  /** The names under which {@link #metadata} stands. */
  public static String[] metadataNames() {
    return new String[] {ACTOR, ROLE, RECORDED_AT, SIMULATED};
  }

  /** What an event carries; an event of the system itself has no actor and its own time. */
  public static Author from(Map<String, ?> metadata, Instant storedAt) {
    return metadata.get(RECORDED_AT) instanceof String recordedAt
        ? new Author(
            String.valueOf(metadata.get(ACTOR)),
            String.valueOf(metadata.get(ROLE)),
            OffsetDateTime.parse(recordedAt),
            "true".equals(metadata.get(SIMULATED)))
        : of("", "", storedAt.atOffset(ZoneOffset.UTC));
  }
}
