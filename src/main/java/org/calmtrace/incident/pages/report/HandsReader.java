package org.calmtrace.incident.pages.report;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.EndReason;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Position;
import org.calmtrace.incident.codes.Purpose;
import org.calmtrace.incident.codes.Reason;
import org.calmtrace.incident.inputs.EndInput;
import org.calmtrace.incident.inputs.InterventionInput;
import org.calmtrace.incident.pages.report.FieldReader.Place;
import org.calmtrace.platform.Code;
import org.jspecify.annotations.Nullable;

/** Reads the restraint or the seclusion of a report, and its end unless it goes on. */
final class HandsReader {

  private static final Place PLACE =
      new Place("hands-", Map.of("leastRestrictive", "least", "otherReason", "other-reason"));

  private final ReportForm form;
  private final HandsForm hands;
  private final FieldReader fields;

  HandsReader(ReportForm form, FieldReader fields) {
    this.form = form;
    this.hands = form.hands();
    this.fields = fields;
  }

  /** Null where something needed is missing. */
  Reading.@Nullable Hands read() {
    InterventionInput start = start();
    EndInput end = form.end().isRunning() ? null : end();
    if (start == null || (end == null && !form.end().isRunning())) {
      return null;
    }
    return new Reading.Hands(start, end);
  }

  private @Nullable InterventionInput start() {
    InterventionKind kind = kind(form);
    if (kind == null) {
      fields.fault("hands-kind", "report.error.hands-kind");
    }
    OffsetDateTime began = fields.time(hands.began(), "hands-began", "report.error.hands-began");
    Purpose purpose =
        fields.code(Purpose.class, hands.purpose(), "hands-purpose", "report.error.hands-purpose");
    if (kind == null || began == null || purpose == null) {
      return null;
    }
    boolean held = kind == InterventionKind.PHYSICAL || kind == InterventionKind.MECHANICAL;
    Reason reason = FieldReader.code(Reason.class, hands.reason());
    return fields.checked(
        new InterventionInput(
            EntryId.parse(form.idOf("intervention")),
            kind,
            began,
            purpose,
            reason,
            reason == Reason.OTHER ? hands.otherReason() : null,
            null,
            null,
            null,
            hands.leastRestrictive(),
            null,
            held ? FieldReader.code(Position.class, hands.position()) : null,
            null,
            null,
            null,
            null,
            null,
            kind == InterventionKind.CHEMICAL ? hands.drug() : null,
            null,
            null,
            null,
            kind == InterventionKind.SECLUSION ? hands.room() : null,
            null,
            null,
            null,
            null,
            null,
            null,
            null),
        PLACE);
  }

  private @Nullable EndInput end() {
    OffsetDateTime ended = fields.time(hands.ended(), "hands-ended", "report.error.hands-ended");
    OffsetDateTime began = fields.moment(hands.began());
    if (ended != null && began != null && ended.isBefore(began)) {
      fields.fault("hands-ended", "report.error.ended-before");
    }
    EndReason reason =
        fields.code(
            EndReason.class,
            hands.endReason(),
            "hands-end-reason",
            "report.error.hands-end-reason");
    if (ended == null || reason == null) {
      return null;
    }
    return fields.checked(
        new EndInput(
            EntryId.parse(form.idOf("intervention-end")),
            ended,
            reason,
            null,
            null,
            null,
            null,
            null),
        PLACE);
  }

  /** Said while it goes on; afterwards the outcome names it. */
  static @Nullable InterventionKind kind(ReportForm form) {
    if (form.end().isRunning()) {
      return FieldReader.code(InterventionKind.class, form.hands().kind());
    }
    return Code.parse(Outcome.class, form.end().outcome()).flatMap(HandsReader::kind).orElse(null);
  }

  private static Optional<InterventionKind> kind(Outcome outcome) {
    return switch (outcome) {
      case PHYSICAL_RESTRAINT -> Optional.of(InterventionKind.PHYSICAL);
      case MECHANICAL -> Optional.of(InterventionKind.MECHANICAL);
      case SECLUSION -> Optional.of(InterventionKind.SECLUSION);
      case INVOLUNTARY_MEDICATION -> Optional.of(InterventionKind.CHEMICAL);
      case RESOLVED_VERBALLY, RESOLVED_SPACE, RESOLVED_VOLUNTARY_PRN, TRANSFER, POLICE ->
          Optional.empty();
    };
  }
}
