package org.calmtrace.demo;

import java.time.OffsetDateTime;
import java.util.List;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.CheckFinding;
import org.calmtrace.incident.codes.CheckItem;
import org.calmtrace.incident.codes.CheckResult;
import org.calmtrace.incident.codes.Continuation;
import org.calmtrace.incident.codes.Credential;
import org.calmtrace.incident.codes.Demeanour;
import org.calmtrace.incident.codes.EvaluationMethod;
import org.calmtrace.incident.codes.EvaluationPurpose;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.Monitoring;
import org.calmtrace.incident.codes.Readiness;
import org.calmtrace.incident.events.CheckRecorded;
import org.calmtrace.incident.events.FaceToFaceEvaluated;
import org.calmtrace.security.Role;

/** Writes the checks and the evaluation of an intervention; some too far apart, late or missing. */
final class CareWriter {

  private final Pen pen;
  private final Dice dice;

  CareWriter(Pen pen) {
    this.pen = pen;
    this.dice = pen.dice;
  }

  /** Every quarter of an hour, as a rule. */
  void checks(Held held) {
    OffsetDateTime at = held.start().plusMinutes(Math.min(gap(), Math.max(1, held.minutes() / 2)));
    if (held.minutes() < 10 && dice.chance(0.4)) {
      return;
    }
    while (at.isBefore(held.end())) {
      check(held, at);
      at = at.plusMinutes(gap());
    }
  }

  private int gap() {
    return dice.chance(0.07) ? dice.between(18, 39) : dice.between(9, 15);
  }

  void check(Held held, OffsetDateTime at) {
    EntryId entry = pen.newEntry();
    Colleague by = dice.chance(0.6) ? pen.course.by() : held.nurse();
    double gone =
        (double) java.time.Duration.between(held.start(), at).toMinutes()
            / Math.max(1, held.minutes());
    Demeanour demeanour = demeanour(gone);
    String note = pen.words("check", by, 0.25);
    Integer pulse = dice.chance(0.5) ? dice.between(74, 128) : null;
    Integer oxygen = dice.chance(0.3) ? dice.between(95, 99) : null;
    CheckResult circulation = dice.chance(0.04) ? CheckResult.CONCERN : CheckResult.GOOD;
    Monitoring method =
        held.kind() == InterventionKind.SECLUSION
            ? Monitoring.THROUGH_WINDOW
            : Monitoring.IN_PERSON;
    pen.write(
        at.plusSeconds(dice.between(20, 170)),
        by,
        words ->
            new CheckRecorded(
                pen.incident,
                entry,
                held.id(),
                at,
                method,
                null,
                List.of(
                    new CheckFinding(CheckItem.BREATHING, CheckResult.GOOD),
                    new CheckFinding(CheckItem.CIRCULATION, circulation)),
                pulse,
                null,
                null,
                null,
                oxygen,
                demeanour,
                readiness(demeanour),
                null,
                null,
                words.sealAny(note)));
  }

  private Demeanour demeanour(double gone) {
    if (gone > 0.8) {
      return dice.chance(0.12) ? Demeanour.ASLEEP : Demeanour.CALM;
    }
    return gone > 0.4
        ? dice.pick(List.of(Demeanour.DISTRESSED, Demeanour.AGITATED, Demeanour.CALM))
        : dice.pick(List.of(Demeanour.AGGRESSIVE, Demeanour.AGITATED, Demeanour.DISTRESSED));
  }

  private static Readiness readiness(Demeanour demeanour) {
    return switch (demeanour) {
      case CALM, ASLEEP -> Readiness.READY;
      case DISTRESSED -> Readiness.PARTLY;
      case AGITATED, AGGRESSIVE -> Readiness.NOT_YET;
    };
  }

  /** Within the hour, mostly; no rule asks a school for it. */
  void evaluation(Held held) {
    if (pen.course.unit().facility == FacilityKind.SCHOOL || dice.chance(0.055)) {
      return;
    }
    boolean late = dice.chance(0.08);
    OffsetDateTime at =
        held.start().plusMinutes(late ? dice.between(64, 180) : dice.between(12, 57));
    boolean nurse = dice.chance(0.55);
    Colleague by = nurse ? held.nurse() : pen.cast.practitioner(pen.course.unit(), dice);
    boolean video = by.role() == Role.PRACTITIONER && dice.chance(0.07);
    EntryId entry = pen.newEntry();
    String situation = pen.words("evaluation situation", by);
    String reaction = pen.words("evaluation reaction", by, 0.8);
    String medical = pen.words("evaluation medical", by, 0.8);
    String behaviour = pen.words("evaluation behaviour", by, 0.6);
    Continuation decision =
        at.isAfter(held.end())
            ? Continuation.OVER_ALREADY
            : at.plusMinutes(15).isAfter(held.end()) ? Continuation.STOP : Continuation.CONTINUE;
    pen.write(
        at.plusMinutes(dice.between(2, 18)),
        by,
        words ->
            new FaceToFaceEvaluated(
                pen.incident,
                entry,
                held.id(),
                EvaluationPurpose.ONE_HOUR,
                at,
                video ? EvaluationMethod.VIDEO : EvaluationMethod.IN_PERSON,
                by.id(),
                nurse ? Credential.REGISTERED_NURSE : Credential.PHYSICIAN,
                words.seal(situation),
                words.sealAny(reaction),
                words.sealAny(medical),
                words.sealAny(behaviour),
                null,
                null,
                decision,
                null));
  }
}
