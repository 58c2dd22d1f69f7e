package org.calmtrace.trends.weeks;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.platform.Code;
import org.calmtrace.trends.weeks.Escalation.End;
import org.calmtrace.trends.weeks.Escalation.Try;

/**
 * A unit's week as it is stored: {@code {_id: "cedar/2026-11-23", unit, week, incidents: {<id>:
 * {pos, began, end, restraint, seclusion, tries}}}}. Each incident has its own place with the
 * position that it has seen, so that events which come again change nothing; one that was moved to
 * another week, or was an error, leaves its place empty but for the position.
 */
final class WeekSheet {

  static final String UNIT = "unit";
  static final String WEEK = "week";
  private static final String INCIDENTS = "incidents";
  private static final String POSITION = "pos";
  private static final String BEGAN = "began";
  private static final String END = "end";
  private static final String RESTRAINT = "restraint";
  private static final String SECLUSION = "seclusion";
  private static final String TRIES = "tries";

  private final String unit;
  private final LocalDate monday;

  private WeekSheet(String unit, LocalDate monday) {
    this.unit = unit;
    this.monday = monday;
  }

  /** The one that an incident stands on. */
  static WeekSheet of(IncidentState state) {
    IncidentReported report = state.reported();
    return new WeekSheet(report.unit(), Week.mondayOf(report.occurredAt().toLocalDate()));
  }

  String id() {
    return unit + "/" + monday;
  }

  /** Makes the sheet if it is not there, and keeps this of the incident. */
  List<WriteModel<BsonDocument>> keep(String incident, long position, Escalation escalation) {
    return put(incident, position, document(escalation));
  }

  /** The incident is not, or no longer, one of this week. */
  List<WriteModel<BsonDocument>> clear(String incident, long position) {
    return put(incident, position, new BsonDocument());
  }

  private List<WriteModel<BsonDocument>> put(String incident, long position, BsonDocument place) {
    String field = INCIDENTS + "." + incident;
    place.append(POSITION, new BsonInt64(position));
    return List.of(
        new UpdateOneModel<>(
            Filters.eq("_id", id()),
            Updates.combine(
                Updates.setOnInsert(UNIT, unit), Updates.setOnInsert(WEEK, monday.toString())),
            new UpdateOptions().upsert(true)),
        new UpdateOneModel<>(
            Filters.and(
                Filters.eq("_id", id()),
                Filters.or(
                    Filters.exists(field, false), Filters.lt(field + "." + POSITION, position))),
            Updates.set(field, place)));
  }

  private static BsonDocument document(Escalation escalation) {
    return new BsonDocument(BEGAN, new BsonString(escalation.began().toString()))
        .append(END, new BsonString(escalation.end().name().toLowerCase(Locale.ROOT)))
        .append(RESTRAINT, new BsonInt64(escalation.restraint()))
        .append(SECLUSION, new BsonInt64(escalation.seclusion()))
        .append(
            TRIES,
            new BsonArray(
                escalation.tries().stream()
                    .map(it -> it.technique().code() + "/" + it.response().code())
                    .map(BsonString::new)
                    .toList()));
  }

  static Week read(BsonDocument sheet) {
    BsonDocument incidents = sheet.getDocument(INCIDENTS, new BsonDocument());
    return new Week(
        sheet.getString(UNIT).getValue(),
        LocalDate.parse(sheet.getString(WEEK).getValue()),
        incidents.values().stream()
            .map(BsonValue::asDocument)
            .filter(place -> place.containsKey(BEGAN))
            .map(WeekSheet::escalation)
            .toList());
  }

  private static Escalation escalation(BsonDocument place) {
    return new Escalation(
        LocalDateTime.parse(place.getString(BEGAN).getValue()),
        End.valueOf(place.getString(END).getValue().toUpperCase(Locale.ROOT)),
        place.getNumber(RESTRAINT).longValue(),
        place.getNumber(SECLUSION).longValue(),
        place.getArray(TRIES).stream().map(it -> attempt(it.asString().getValue())).toList());
  }

  private static Try attempt(String stored) {
    int slash = stored.indexOf('/');
    return new Try(
        Code.parse(Technique.class, stored.substring(0, slash)).orElseThrow(),
        Code.parse(Response.class, stored.substring(slash + 1)).orElseThrow());
  }
}
