package org.calmtrace.incident.queue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.calmtrace.incident.IncidentId;

/**
 * An incident that needs somebody; coded facts only.
 *
 * @param number its human number: the ledger position of its report
 * @param unit identifier of the unit
 * @param patient identifier of the person
 * @param happened as reported, in the offset of the report
 * @param needs what for: what is due first comes first, then what has waited longest
 */
public record QueueRow(
    IncidentId incidentId,
    long number,
    String unit,
    String patient,
    OffsetDateTime happened,
    List<Need> needs) {

  private static final Comparator<Need> DUE_FIRST =
      Comparator.comparing(QueueRow::due).thenComparing(Need::since).thenComparing(Need::reason);

  /** The one that is due first comes first; without a time, the one that has waited longest. */
  public static final Comparator<QueueRow> NEXT_FIRST =
      Comparator.comparing((QueueRow row) -> row.needs().getFirst(), DUE_FIRST)
          .thenComparing(QueueRow::number);

  public QueueRow {
    needs = needs.stream().sorted(DUE_FIRST).toList();
  }

  private static Instant due(Need need) {
    return need.dueAt() == null ? Instant.MAX : need.dueAt();
  }

  /** With its time by the clocks of this place, for people who read it there. */
  public QueueRow at(ZoneId zone) {
    OffsetDateTime there = happened.atZoneSameInstant(zone).toOffsetDateTime();
    return new QueueRow(incidentId, number, unit, patient, there, needs);
  }

  QueueRow withNeeds(List<Need> others) {
    return new QueueRow(incidentId, number, unit, patient, happened, others);
  }

  /** The same with the needs of one group only; those of the others are left out. */
  public QueueRow of(QueueReason.Group group) {
    return withNeeds(needs.stream().filter(need -> need.reason().group() == group).toList());
  }
}
