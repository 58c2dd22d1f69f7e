package org.calmtrace.incident.board;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.FoldedIncident;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.events.IncidentReported;

/**
 * What finds an incident for its unit's board: why it might be there. It knows neither the unit's
 * facility nor the time, so that it is the same whenever it is made; a reader who knows both asks
 * for those that count, and decides on the incident itself.
 */
final class BoardDocument {

  static final String UNIT = "unit";

  /** Whether there is any reason for it to be on a board, in whatever facility, at whatever age. */
  static final String OPEN = "open";

  static final String RUNNING = "running";
  private static final String UNRESOLVED = "unresolved";
  static final String HAPPENED = "happened";

  /** The kinds of facility under whose rules an evaluation within the hour is missing. */
  private static final String MISSING = "missing";

  private BoardDocument() {}

  static BsonDocument of(FoldedIncident incident) {
    IncidentState state = incident.state();
    IncidentReported report = state.reported();
    boolean over = Presence.isOver(state);
    boolean running = !over && state.running();
    boolean unresolved = Presence.isUnresolved(state);
    BsonArray missing = new BsonArray(over ? List.of() : missing(state));
    return new BsonDocument(UNIT, new BsonString(report.unit()))
        .append(OPEN, BsonBoolean.valueOf(running || unresolved || !missing.isEmpty()))
        .append(RUNNING, BsonBoolean.valueOf(running))
        .append(UNRESOLVED, BsonBoolean.valueOf(unresolved))
        .append(MISSING, missing)
        .append(HAPPENED, new BsonDateTime(report.occurredAt().toInstant().toEpochMilli()));
  }

  private static List<BsonString> missing(IncidentState state) {
    return Arrays.stream(FacilityKind.values())
        .filter(facility -> Presence.isEvaluationMissing(state, facility))
        .map(facility -> new BsonString(facility.code()))
        .toList();
  }

  /**
   * What may be on this unit's board; escalations without an end that began after {@code since}.
   */
  static Bson onBoard(Unit unit, Instant since) {
    return Filters.and(
        Filters.eq(UNIT, unit.id()),
        Filters.eq(OPEN, true),
        Filters.or(
            Filters.eq(RUNNING, true),
            Filters.eq(MISSING, unit.facilityKind().code()),
            Filters.and(Filters.eq(UNRESOLVED, true), Filters.gt(HAPPENED, Date.from(since)))));
  }

  /** Escalations of these units without an end that began after the first and not the second. */
  static Bson beganIn(Collection<String> units, Instant after, Instant until) {
    return Filters.and(
        Filters.in(UNIT, units),
        Filters.eq(OPEN, true),
        Filters.eq(UNRESOLVED, true),
        Filters.gt(HAPPENED, Date.from(after)),
        Filters.lte(HAPPENED, Date.from(until)));
  }
}
