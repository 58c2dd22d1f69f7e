package org.calmtrace.incident.register;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentSettings;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.ledger.RecordedEvent;
import org.calmtrace.platform.Code;

/**
 * A row as it is stored. Times are kept as instants, which sort, with their offsets beside them;
 * codes as their codes; the delay in milliseconds, so that what counts as late can be changed
 * without a rebuild.
 */
final class RegisterDocument {

  static final String POSITION = "pos";
  static final String HAPPENED = "happened";
  static final String UNIT = "unit";
  static final String OUTCOME = "outcome";
  static final String STATE = "state";
  static final String DELAY = "delay";
  static final String TECHNIQUES = "techniques";

  private static final String NUMBER = "number";
  private static final String PATIENT = "patient";
  private static final String HAPPENED_OFFSET = "happenedOffset";
  private static final String RECORDED = "recorded";
  private static final String RECORDED_OFFSET = "recordedOffset";
  private static final String INTENSITY = "intensity";
  private static final String ATTEMPTS = "attempts";

  private RegisterDocument() {}

  static Bson reported(IncidentReported event, RecordedEvent<?> recorded) {
    OffsetDateTime happened = event.occurredAt();
    OffsetDateTime recordedAt = recorded.author().recordedAt();
    return Updates.combine(
        Updates.setOnInsert(POSITION, recorded.position()),
        Updates.setOnInsert(NUMBER, recorded.position()),
        Updates.setOnInsert(UNIT, event.unit()),
        Updates.setOnInsert(PATIENT, event.patient()),
        Updates.setOnInsert(HAPPENED, Date.from(happened.toInstant())),
        Updates.setOnInsert(HAPPENED_OFFSET, happened.getOffset().getTotalSeconds()),
        Updates.setOnInsert(RECORDED, Date.from(recordedAt.toInstant())),
        Updates.setOnInsert(RECORDED_OFFSET, recordedAt.getOffset().getTotalSeconds()),
        Updates.setOnInsert(DELAY, Duration.between(happened, recordedAt).toMillis()),
        Updates.setOnInsert(INTENSITY, event.intensity()),
        Updates.setOnInsert(ATTEMPTS, 0),
        Updates.setOnInsert(TECHNIQUES, List.of()),
        Updates.setOnInsert(STATE, Stage.OPEN.code()));
  }

  static Bson attempted(AttemptLogged event, RecordedEvent<?> recorded) {
    return Updates.combine(
        Updates.set(POSITION, recorded.position()),
        Updates.inc(ATTEMPTS, 1),
        Updates.addToSet(TECHNIQUES, event.technique().code()));
  }

  static Bson resolved(EscalationResolved event, RecordedEvent<?> recorded) {
    return Updates.combine(
        Updates.set(POSITION, recorded.position()),
        Updates.set(OUTCOME, event.outcome().code()),
        Updates.set(STATE, Stage.RESOLVED.code()));
  }

  static RegisterRow row(BsonDocument document, IncidentSettings settings) {
    Duration delay = Duration.ofMillis(document.getNumber(DELAY).longValue());
    BsonValue intensity = document.get(INTENSITY);
    return new RegisterRow(
        IncidentId.parse(document.getString("_id").getValue()),
        document.getNumber(NUMBER).longValue(),
        document.getString(UNIT).getValue(),
        document.getString(PATIENT).getValue(),
        time(document, HAPPENED, HAPPENED_OFFSET),
        time(document, RECORDED, RECORDED_OFFSET),
        Math.max(0, delay.toMinutes()),
        settings.isLate(delay),
        intensity == null || intensity.isNull() ? null : intensity.asNumber().intValue(),
        document.getNumber(ATTEMPTS).intValue(),
        document.getArray(TECHNIQUES).stream()
            .map(code -> code(Technique.class, code.asString().getValue()))
            .toList(),
        code(Stage.class, document.getString(STATE).getValue()),
        document.containsKey(OUTCOME)
            ? code(Outcome.class, document.getString(OUTCOME).getValue())
            : null,
        document.getNumber(POSITION).longValue());
  }

  private static OffsetDateTime time(BsonDocument document, String at, String offset) {
    return Instant.ofEpochMilli(document.getDateTime(at).getValue())
        .atOffset(ZoneOffset.ofTotalSeconds(document.getNumber(offset).intValue()));
  }

  private static <C extends Enum<C> & Code> C code(Class<C> vocabulary, String code) {
    return Code.parse(vocabulary, code)
        .orElseThrow(() -> new IllegalStateException("A code that we never wrote: " + code));
  }
}
