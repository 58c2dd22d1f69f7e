package org.calmtrace.incident.queue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.FoldedIncident;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.ledger.Author;
import org.calmtrace.platform.Records;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/** The entries of one incident, told in minutes after it happened; what is not said is nothing. */
final class Told {

  static final OffsetDateTime HAPPENED = OffsetDateTime.parse("2026-11-20T16:00:00+01:00");
  static final String REPORTER = new UUID(1, 1).toString();
  static final String REVIEWER = new UUID(1, 2).toString();
  static final UUID ORDERER = new UUID(1, 3);

  private static final IncidentId INCIDENT = new IncidentId(new UUID(5, 5));

  private final List<IncidentEvent> events = new ArrayList<>();
  private final List<Author> authors = new ArrayList<>();

  /** Reported so many minutes later, with why it was late or without. */
  static Told reported(int after, @Nullable ProtectedText lateReason) {
    Told told = new Told();
    told.record(
        IncidentReported.class,
        0,
        after,
        "unit",
        "cedar",
        "patient",
        "somebody",
        "lateReason",
        lateReason);
    return told;
  }

  static Instant at(long minutes) {
    return HAPPENED.plusMinutes(minutes).toInstant();
  }

  /** Recorded when it happened. */
  EntryId add(Class<? extends Record> kind, int minutes, @Nullable Object... namesAndValues) {
    return record(kind, minutes, minutes, namesAndValues);
  }

  private EntryId record(
      Class<? extends Record> kind, int minutes, int recorded, @Nullable Object... values) {
    EntryId id = new EntryId(new UUID(6, events.size()));
    events.add(
        (IncidentEvent)
            Records.create(
                kind,
                component -> {
                  for (int i = 0; i < values.length; i += 2) {
                    if (component.getName().equals(values[i])) {
                      return values[i + 1];
                    }
                  }
                  return switch (component.getName()) {
                    case "incident" -> INCIDENT;
                    case "entry" -> id;
                    case "occurredAt" -> HAPPENED.plusMinutes(minutes);
                    default -> component.getType() == List.class ? List.of() : null;
                  };
                }));
    boolean reviewers = kind.getSimpleName().matches("ClarificationAsked|IncidentReviewed");
    authors.add(
        Author.of(reviewers ? REVIEWER : REPORTER, "NURSE", HAPPENED.plusMinutes(recorded)));
    return id;
  }

  FoldedIncident folded() {
    return new FoldedIncident(IncidentState.of(events), 7, authors, 7 + events.size());
  }
}
