package org.calmtrace.incident.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.IncidentId;
import org.junit.jupiter.api.Test;

/** A row of the queue, as it is read on the ward. */
class QueueRowTest {

  @Test
  void itsTimeIsReadByTheClocksOfTheWard() {
    QueueRow row =
        new QueueRow(
            IncidentId.parse(UUID.randomUUID().toString()),
            7,
            "cedar",
            "somebody",
            OffsetDateTime.parse("2026-11-27T02:04:00Z"),
            List.of());

    QueueRow there = row.at(ZoneId.of("America/New_York"));

    assertThat(there.happened()).isEqualTo("2026-11-26T21:04:00-05:00");
    assertThat(there.happened().toLocalTime()).hasToString("21:04");
    assertThat(there.number()).isEqualTo(row.number());
  }
}
