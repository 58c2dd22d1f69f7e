package org.calmtrace.trends.weeks;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.calmtrace.incident.FoldedIncident;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.platform.Code;
import org.calmtrace.trends.weeks.Escalation.End;
import org.calmtrace.trends.weeks.Escalation.Try;

/**
 * What an incident adds to its week, as it is stored: {@code {_id, unit, week, began, end,
 * restraint, seclusion, tries}}. One that was an error stands in no unit and no week. A document
 * for each, not for each week: it is written at every event and must not grow with its neighbours.
 */
final class EscalationDocument {

  static final String UNIT = "unit";
  static final String WEEK = "week";
  private static final String BEGAN = "began";
  private static final String END = "end";
  private static final String RESTRAINT = "restraint";
  private static final String SECLUSION = "seclusion";
  private static final String TRIES = "tries";

  private EscalationDocument() {}

  static BsonDocument of(FoldedIncident incident) {
    IncidentState state = incident.state();
    if (state.inError()) {
      return new BsonDocument();
    }
    Escalation escalation = Escalation.of(state);
    LocalDate monday = Week.mondayOf(escalation.began().toLocalDate());
    return new BsonDocument(UNIT, new BsonString(state.reported().unit()))
        .append(WEEK, new BsonString(monday.toString()))
        .append(BEGAN, new BsonString(escalation.began().toString()))
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

  static String unit(BsonDocument document) {
    return document.getString(UNIT).getValue();
  }

  static LocalDate monday(BsonDocument document) {
    return LocalDate.parse(document.getString(WEEK).getValue());
  }

  static Escalation escalation(BsonDocument document) {
    return new Escalation(
        LocalDateTime.parse(document.getString(BEGAN).getValue()),
        End.valueOf(document.getString(END).getValue().toUpperCase(Locale.ROOT)),
        document.getNumber(RESTRAINT).longValue(),
        document.getNumber(SECLUSION).longValue(),
        document.getArray(TRIES).stream().map(it -> attempt(it.asString().getValue())).toList());
  }

  private static Try attempt(String stored) {
    int slash = stored.indexOf('/');
    return new Try(
        Code.parse(Technique.class, stored.substring(0, slash)).orElseThrow(),
        Code.parse(Response.class, stored.substring(slash + 1)).orElseThrow());
  }
}
