package org.calmtrace.incident.register;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.calmtrace.incident.FoldedIncident;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentSettings;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.Intervention;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.Known;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.incident.events.InjuryRecorded;
import org.calmtrace.ledger.Change;
import org.calmtrace.platform.Code;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is stored. Times are kept as instants, which sort, with their offsets beside them;
 * codes as their codes; the delay in milliseconds, so that what counts as late can be changed
 * without a rebuild.
 */
final class RegisterDocument {

  static final String POSITION = Change.POSITION;
  static final String NUMBER = "number";
  static final String HAPPENED = "happened";
  static final String UNIT = "unit";
  static final String OUTCOME = "outcome";
  static final String STATE = "state";
  static final String DELAY = "delay";
  static final String TECHNIQUES = "techniques";
  static final String KINDS = "kinds";
  static final String RUNNING = "running";
  static final String PATIENT = "patient";
  static final String REPORTER = "reporter";

  private static final String INJURIES = "injuries";
  private static final String ANYONE_INJURED = "anyoneInjured";
  private static final String MINUTES = "minutes";
  private static final String HAPPENED_OFFSET = "happenedOffset";
  private static final String RECORDED = "recorded";
  private static final String RECORDED_OFFSET = "recordedOffset";
  private static final String INTENSITY = "intensity";
  private static final String ATTEMPTS = "attempts";

  private RegisterDocument() {}

  static BsonDocument of(FoldedIncident incident) {
    IncidentState state = incident.state();
    IncidentReported report = state.reported();
    OffsetDateTime happened = report.occurredAt();
    OffsetDateTime recorded = incident.reportedAt();
    EscalationResolved resolution = state.resolution();
    List<AttemptLogged> attempts = state.attempts();
    List<Intervention> interventions = state.interventions();
    BsonDocument row =
        new BsonDocument(NUMBER, new BsonInt64(incident.number()))
            .append(UNIT, new BsonString(report.unit()))
            .append(PATIENT, new BsonString(report.patient()))
            .append(REPORTER, new BsonString(incident.reporter()))
            .append(HAPPENED, new BsonDateTime(happened.toInstant().toEpochMilli()))
            .append(HAPPENED_OFFSET, new BsonInt32(happened.getOffset().getTotalSeconds()))
            .append(RECORDED, new BsonDateTime(recorded.toInstant().toEpochMilli()))
            .append(RECORDED_OFFSET, new BsonInt32(recorded.getOffset().getTotalSeconds()))
            .append(DELAY, new BsonInt64(Duration.between(happened, recorded).toMillis()))
            .append(ATTEMPTS, new BsonInt32(attempts.size()))
            .append(TECHNIQUES, codes(attempts.stream().map(AttemptLogged::technique)))
            .append(KINDS, codes(interventions.stream().map(it -> it.start().kind())))
            .append(RUNNING, BsonBoolean.valueOf(state.running()))
            .append(MINUTES, new BsonInt64(minutes(interventions)))
            .append(INJURIES, new BsonInt32(state.all(InjuryRecorded.class).size()))
            .append(STATE, new BsonString(state.stage().code()));
    if (report.intensity() != null) {
      row.append(INTENSITY, new BsonInt32(report.intensity()));
    }
    if (report.anyoneInjured() != null) {
      row.append(ANYONE_INJURED, new BsonString(report.anyoneInjured().code()));
    }
    if (resolution != null) {
      row.append(OUTCOME, new BsonString(resolution.outcome().code()));
    }
    return row;
  }

  private static long minutes(List<Intervention> interventions) {
    return interventions.stream().mapToLong(it -> it.minutes().orElse(0)).sum();
  }

  private static BsonArray codes(Stream<? extends Code> codes) {
    return new BsonArray(codes.distinct().map(Code::code).map(BsonString::new).toList());
  }

  static RegisterRow row(BsonDocument document, IncidentSettings settings) {
    Duration delay = Duration.ofMillis(document.getNumber(DELAY).longValue());
    BsonValue intensity = document.get(INTENSITY);
    return new RegisterRow(
        IncidentId.parse(document.getString("_id").getValue()),
        document.getNumber(NUMBER).longValue(),
        document.getString(UNIT).getValue(),
        document.getString(PATIENT).getValue(),
        document.getString(REPORTER).getValue(),
        time(document, HAPPENED, HAPPENED_OFFSET),
        time(document, RECORDED, RECORDED_OFFSET),
        Math.max(0, delay.toMinutes()),
        settings.isLate(delay),
        intensity == null || intensity.isNull() ? null : intensity.asNumber().intValue(),
        document.getNumber(ATTEMPTS).intValue(),
        document.getArray(TECHNIQUES).stream()
            .map(code -> code(Technique.class, code.asString().getValue()))
            .toList(),
        document.getArray(KINDS).stream()
            .map(code -> code(InterventionKind.class, code.asString().getValue()))
            .toList(),
        document.getBoolean(RUNNING).getValue(),
        document.getNumber(MINUTES).longValue(),
        document.getNumber(INJURIES).intValue(),
        codeIn(Known.class, document, ANYONE_INJURED),
        code(Stage.class, document.getString(STATE).getValue()),
        codeIn(Outcome.class, document, OUTCOME),
        document.getNumber(POSITION).longValue());
  }

  private static OffsetDateTime time(BsonDocument document, String at, String offset) {
    return Instant.ofEpochMilli(document.getDateTime(at).getValue())
        .atOffset(ZoneOffset.ofTotalSeconds(document.getNumber(offset).intValue()));
  }

  private static <C extends Enum<C> & Code> @Nullable C codeIn(
      Class<C> vocabulary, BsonDocument document, String field) {
    return document.containsKey(field)
        ? code(vocabulary, document.getString(field).getValue())
        : null;
  }

  private static <C extends Enum<C> & Code> C code(Class<C> vocabulary, String code) {
    return Code.parse(vocabulary, code)
        .orElseThrow(() -> new IllegalStateException("A code that we never wrote: " + code));
  }
}
