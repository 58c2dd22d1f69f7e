package org.calmtrace.trends.weeks;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.calmtrace.incident.FoldedIncident;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.platform.Code;
import org.calmtrace.trends.weeks.Escalation.End;
import org.calmtrace.trends.weeks.Escalation.Try;

/**
 * What an incident adds to its week, as it is stored: {@code {_id, unit, week, began, end,
 * restraint, seclusion, tried: {"music/calmed": 2}}}. One that was an error stands in no unit and
 * no week. A document for each, not for each week, and attempts counted: it is written at every
 * event and must not grow with its neighbours or with each attempt.
 */
final class EscalationDocument {

  static final String UNIT = "unit";
  static final String WEEK = "week";
  private static final String BEGAN = "began";
  private static final String END = "end";
  private static final String RESTRAINT = "restraint";
  private static final String SECLUSION = "seclusion";
  private static final String TRIED = "tried";

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
        .append(TRIED, counted(escalation.tries()));
  }

  private static BsonDocument counted(List<Try> tries) {
    Map<Try, Long> counts =
        tries.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    SortedMap<String, BsonValue> named = new TreeMap<>();
    counts.forEach((attempt, count) -> named.put(name(attempt), new BsonInt64(count)));
    BsonDocument document = new BsonDocument();
    document.putAll(named);
    return document;
  }

  private static String name(Try attempt) {
    return attempt.technique().code() + "/" + attempt.response().code();
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
        document.getDocument(TRIED).entrySet().stream()
            .flatMap(each -> attempts(each.getKey(), each.getValue().asNumber().intValue()))
            .toList());
  }

  private static Stream<Try> attempts(String stored, int count) {
    return Collections.nCopies(count, attempt(stored)).stream();
  }

  private static Try attempt(String stored) {
    int slash = stored.indexOf('/');
    return new Try(
        Code.parse(Technique.class, stored.substring(0, slash)).orElseThrow(),
        Code.parse(Response.class, stored.substring(slash + 1)).orElseThrow());
  }
}
