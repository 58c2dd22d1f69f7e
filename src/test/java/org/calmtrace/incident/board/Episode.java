package org.calmtrace.incident.board;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.codes.AgeBand;
import org.calmtrace.incident.codes.EvaluationPurpose;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Purpose;
import org.calmtrace.incident.codes.RestraintException;
import org.calmtrace.incident.events.CheckRecorded;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.FaceToFaceEvaluated;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.incident.events.InterventionEnded;
import org.calmtrace.incident.events.InterventionStarted;
import org.calmtrace.incident.events.MarkedInError;
import org.calmtrace.incident.events.OrderRecorded;
import org.calmtrace.platform.Records;
import org.jspecify.annotations.Nullable;

/** Writes the events of one incident, told in minutes after its report. */
final class Episode {

  static final IncidentId INCIDENT = new IncidentId(new UUID(5, 5));

  /** Everything is told in offsets that differ, for only the moment may matter. */
  static final OffsetDateTime BEGAN = OffsetDateTime.parse("2026-11-20T23:30:00+01:00");

  private final List<IncidentEvent> events = new ArrayList<>();
  private long entries;

  Episode() {
    add(IncidentReported.class, 0, "unit", "cedar", "patient", "somebody");
  }

  static OffsetDateTime at(long minutes) {
    OffsetDateTime moment = BEGAN.plusMinutes(minutes);
    return minutes % 2 == 0
        ? moment
        : moment.withOffsetSameInstant(ZoneOffset.ofHours((int) (minutes % 5)));
  }

  EntryId start(long minutes, Purpose purpose) {
    return start(minutes, purpose, null);
  }

  EntryId start(long minutes, Purpose purpose, @Nullable RestraintException exception) {
    return add(
        InterventionStarted.class,
        minutes,
        "kind",
        InterventionKind.PHYSICAL,
        "purpose",
        purpose,
        "exception",
        exception);
  }

  Episode check(EntryId intervention, long minutes) {
    add(CheckRecorded.class, minutes, "intervention", intervention);
    return this;
  }

  Episode order(
      EntryId intervention, long minutes, @Nullable Integer maxMinutes, @Nullable AgeBand age) {
    add(
        OrderRecorded.class,
        minutes,
        "intervention",
        intervention,
        "maxMinutes",
        maxMinutes,
        "ageBand",
        age);
    return this;
  }

  Episode evaluate(EntryId intervention, long minutes, EvaluationPurpose purpose) {
    add(FaceToFaceEvaluated.class, minutes, "intervention", intervention, "purpose", purpose);
    return this;
  }

  Episode end(EntryId intervention, long minutes) {
    add(InterventionEnded.class, minutes, "intervention", intervention);
    return this;
  }

  Episode resolve(long minutes) {
    add(EscalationResolved.class, minutes, "outcome", Outcome.RESOLVED_SPACE);
    return this;
  }

  Episode inError() {
    add(MarkedInError.class, 0);
    return this;
  }

  IncidentState state() {
    return IncidentState.of(events);
  }

  /** What is not said is nothing. */
  private EntryId add(
      Class<? extends Record> kind, long minutes, @Nullable Object... namesAndValues) {
    EntryId id = new EntryId(new UUID(6, entries++));
    events.add(
        (IncidentEvent)
            Records.create(
                kind,
                component -> {
                  for (int i = 0; i < namesAndValues.length; i += 2) {
                    if (component.getName().equals(namesAndValues[i])) {
                      return namesAndValues[i + 1];
                    }
                  }
                  return switch (component.getName()) {
                    case "incident" -> INCIDENT;
                    case "entry" -> id;
                    case "occurredAt" -> at(minutes);
                    default -> component.getType() == List.class ? List.of() : null;
                  };
                }));
    return id;
  }
}
