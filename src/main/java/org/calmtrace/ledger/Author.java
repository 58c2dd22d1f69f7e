package org.calmtrace.ledger;

import java.time.OffsetDateTime;

/**
 * Who says so, and when they said it: the metadata of every event.
 *
 * @param actor identifier of the staff member, never a name
 * @param role the role they act in, e.g. {@code TECHNICIAN}
 * @param recordedAt our clock when the command was taken, with the facility's offset
 * @param simulated true for demonstration data only, whose {@code recordedAt} is invented
 */
public record Author(String actor, String role, OffsetDateTime recordedAt, boolean simulated) {

  public static Author of(String actor, String role, OffsetDateTime recordedAt) {
    return new Author(actor, role, recordedAt, false);
  }
}
