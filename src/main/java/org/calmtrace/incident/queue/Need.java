package org.calmtrace.incident.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an incident needs a person for. It names moments only, so that it stays true while
 * time passes.
 *
 * @param since when it began to be needed
 * @param from when it begins to be in the queue
 * @param dueAt when it should be done at the latest; null where nobody has set a time
 * @param citation the paragraph that names the time or asks for it; {@link
 *     org.calmtrace.incident.board.Duty#POLICY} where the site has; null where nobody does
 * @param with identifier of the staff member with whom it lies; null where that is no one person
 */
public record Need(
    QueueReason reason,
    Instant since,
    Instant from,
    @Nullable Instant dueAt,
    @Nullable String citation,
    @Nullable String with) {

  /** Without a time, needed from the moment at which it arose. */
  static Need of(QueueReason reason, Instant since, @Nullable String citation) {
    return new Need(reason, since, since, null, citation, null);
  }

  Need due(Instant at) {
    return new Need(reason, since, from, at, citation, with);
  }

  Need from(Instant begins) {
    return new Need(reason, since, begins, dueAt, citation, with);
  }

  Need with(String staff) {
    return new Need(reason, since, from, dueAt, citation, staff);
  }

  /** Whether it is in the queue at this moment. */
  public boolean counts(Instant now) {
    return !now.isBefore(from);
  }

  /** Whether the time for it has passed; done at the very moment it is in time. */
  public boolean late(Instant now) {
    return dueAt != null && now.isAfter(dueAt);
  }
}
