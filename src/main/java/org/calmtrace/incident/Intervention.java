package org.calmtrace.incident;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.calmtrace.incident.events.CheckRecorded;
import org.calmtrace.incident.events.FaceToFaceEvaluated;
import org.calmtrace.incident.events.InterventionEnded;
import org.calmtrace.incident.events.InterventionStarted;
import org.calmtrace.incident.events.OrderRecorded;
import org.calmtrace.incident.events.OrderSigned;
import org.jspecify.annotations.Nullable;

/**
 * One restraint or seclusion with all that belongs to it, each as corrected, in the order of
 * recording.
 *
 * @param end null while it is running
 */
public record Intervention(
    InterventionStarted start,
    List<OrderRecorded> orders,
    List<OrderSigned> signatures,
    List<CheckRecorded> checks,
    List<FaceToFaceEvaluated> evaluations,
    @Nullable InterventionEnded end) {

  public EntryId id() {
    return start.entry();
  }

  public boolean running() {
    return end == null;
  }

  /** How long it took, each begun minute counted; empty while it is running. */
  public OptionalLong minutes() {
    if (end == null) {
      return OptionalLong.empty();
    }
    long millis = Duration.between(start.occurredAt(), end.occurredAt()).toMillis();
    return OptionalLong.of(Math.ceilDiv(millis, Duration.ofMinutes(1).toMillis()));
  }

  public Optional<OrderRecorded> order(EntryId id) {
    return orders.stream().filter(order -> order.entry().equals(id)).findFirst();
  }

  public Optional<OrderSigned> signature(EntryId order) {
    return signatures.stream().filter(signed -> signed.order().equals(order)).findFirst();
  }

  /** Whether there is a moment at which both were going on. */
  boolean overlaps(Intervention other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(Intervention other) {
    return other.end == null
        || start.occurredAt().toInstant().isBefore(other.end.occurredAt().toInstant());
  }
}
