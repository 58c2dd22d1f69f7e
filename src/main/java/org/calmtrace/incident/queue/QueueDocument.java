package org.calmtrace.incident.queue;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.FoldedIncident;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.platform.Code;
import org.jspecify.annotations.Nullable;

/**
 * What finds an incident for the queue. It knows neither the unit's facility nor the time, so that
 * it is the same whenever it is made: each need says where and from when it counts.
 */
final class QueueDocument {

  static final String UNIT = "unit";

  /** Whether anybody is needed, in whatever facility, now or later. */
  static final String OPEN = "open";

  static final String RUNNING = "running";

  /** The earliest time that is set for anything; {@link #NEVER} where none is. */
  static final String DUE = "due";

  static final String FROM = "from";

  /** Sorts behind every time that is set. */
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private static final String NEEDS = "needs";
  private static final String NUMBER = "number";
  private static final String PATIENT = "patient";
  private static final String HAPPENED = "happened";
  private static final String HAPPENED_OFFSET = "happenedOffset";
  private static final String REASON = "reason";
  private static final String SINCE = "since";
  private static final String CITATION = "citation";
  private static final String WITH = "with";
  private static final String FACILITY = "facility";

  private QueueDocument() {}

  /** A need where it counts: in facilities of this kind. */
  private record Placed(Need need, FacilityKind facility) {}

  static BsonDocument of(FoldedIncident incident, HousePolicy policy) {
    IncidentReported report = incident.state().reported();
    List<Placed> needs =
        Arrays.stream(FacilityKind.values())
            .flatMap(
                facility ->
                    Needs.of(incident, facility, policy).stream()
                        .map(need -> new Placed(need, facility)))
            .toList();
    boolean running = incident.state().running() && !needs.isEmpty();
    OffsetDateTime happened = report.occurredAt();
    return new BsonDocument(UNIT, new BsonString(report.unit()))
        .append(OPEN, BsonBoolean.valueOf(!needs.isEmpty()))
        .append(RUNNING, BsonBoolean.valueOf(running))
        .append(DUE, time(earliest(needs)))
        .append(FROM, time(first(needs)))
        .append(NUMBER, new BsonInt64(incident.number()))
        .append(PATIENT, new BsonString(report.patient()))
        .append(HAPPENED, time(happened.toInstant()))
        .append(HAPPENED_OFFSET, new BsonInt32(happened.getOffset().getTotalSeconds()))
        .append(NEEDS, new BsonArray(needs.stream().map(QueueDocument::need).toList()));
  }

  private static Instant earliest(List<Placed> needs) {
    return needs.stream()
        .map(placed -> placed.need().dueAt() == null ? NEVER : placed.need().dueAt())
        .min(Comparator.naturalOrder())
        .orElse(NEVER);
  }

  private static Instant first(List<Placed> needs) {
    return needs.stream()
        .map(placed -> placed.need().from())
        .min(Comparator.naturalOrder())
        .orElse(NEVER);
  }

  private static BsonDocument need(Placed placed) {
    Need need = placed.need();
    BsonDocument document =
        new BsonDocument(REASON, new BsonString(need.reason().code()))
            .append(FACILITY, new BsonString(placed.facility().code()))
            .append(SINCE, time(need.since()))
            .append(FROM, time(need.from()));
    if (need.dueAt() != null) {
      document.append(DUE, time(need.dueAt()));
    }
    if (need.citation() != null) {
      document.append(CITATION, new BsonString(need.citation()));
    }
    if (need.with() != null) {
      document.append(WITH, new BsonString(need.with()));
    }
    return document;
  }

  /** What may need somebody now on these units: a reader decides on each need. */
  static Bson needed(Set<String> units, Instant now) {
    return Filters.and(
        Filters.in(UNIT, units), Filters.eq(OPEN, true), Filters.lte(FROM, Date.from(now)));
  }

  static QueueRow row(BsonDocument document, FacilityKind facility) {
    List<Need> needs = new ArrayList<>();
    for (BsonValue value : document.getArray(NEEDS)) {
      BsonDocument need = value.asDocument();
      if (need.getString(FACILITY).getValue().equals(facility.code())) {
        needs.add(need(need));
      }
    }
    return new QueueRow(
        IncidentId.parse(document.getString("_id").getValue()),
        document.getNumber(NUMBER).longValue(),
        document.getString(UNIT).getValue(),
        document.getString(PATIENT).getValue(),
        instant(document, HAPPENED)
            .atOffset(ZoneOffset.ofTotalSeconds(document.getNumber(HAPPENED_OFFSET).intValue())),
        needs);
  }

  private static Need need(BsonDocument document) {
    return new Need(
        Code.parse(QueueReason.class, document.getString(REASON).getValue()).orElseThrow(),
        instant(document, SINCE),
        instant(document, FROM),
        document.containsKey(DUE) ? instant(document, DUE) : null,
        text(document, CITATION),
        text(document, WITH));
  }

  private static @Nullable String text(BsonDocument document, String field) {
    return document.containsKey(field) ? document.getString(field).getValue() : null;
  }

  private static Instant instant(BsonDocument document, String field) {
    return Instant.ofEpochMilli(document.getDateTime(field).getValue());
  }

  private static BsonDateTime time(Instant moment) {
    return new BsonDateTime(moment.toEpochMilli());
  }
}
