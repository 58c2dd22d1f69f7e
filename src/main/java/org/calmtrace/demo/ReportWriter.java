package org.calmtrace.demo;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.codes.IncidentClass;
import org.calmtrace.incident.codes.Known;
import org.calmtrace.incident.codes.LegalStatus;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Target;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.IncidentReported;
import org.jspecify.annotations.Nullable;

/** Writes the report, what was tried and how the escalation ended. */
final class ReportWriter {

  private final Pen pen;
  private final Course course;
  private final Dice dice;

  ReportWriter(Pen pen) {
    this.pen = pen;
    this.course = pen.course;
    this.dice = pen.dice;
  }

  /** Mostly within a quarter of an hour; else with a reason, mostly. */
  void report() {
    boolean late = dice.chance(0.13);
    OffsetDateTime filed =
        course
            .began()
            .plusMinutes(late ? dice.skewed(17, 1900) : dice.between(2, 13))
            .plusSeconds(dice.between(0, 59));
    report(filed, late);
  }

  /** In time, at this moment. */
  void reportAt(OffsetDateTime filed) {
    report(filed, false);
  }

  private void report(OffsetDateTime filed, boolean late) {
    String place = dice.chance(0.82) ? course.place() : null;
    String narrative = pen.narrator.tell(course, dice);
    String lateReason = late ? pen.words("late", course.by(), 0.93) : null;
    pen.writeFirst(filed, course.by(), words -> report(words, place, narrative, lateReason));
  }

  private IncidentReported report(
      Words words,
      @Nullable String place,
      @Nullable String narrative,
      @Nullable String lateReason) {
    return new IncidentReported(
        pen.incident,
        course.unit().id,
        course.person().id(),
        course.began(),
        words.sealAny(place),
        course.antecedents(),
        null,
        course.behaviours(),
        course.intensity(),
        words.sealAny(narrative),
        words.sealAny(lateReason),
        course.intensity() == 0 ? IncidentClass.NEAR_MISS : IncidentClass.INCIDENT,
        targets(),
        null,
        status(),
        null,
        null,
        null,
        anyoneInjured());
  }

  private List<Target> targets() {
    Set<Target> targets = EnumSet.noneOf(Target.class);
    for (Behaviour behaviour : course.behaviours()) {
      switch (behaviour) {
        case PROPERTY_DAMAGE, FIRE -> targets.add(Target.PROPERTY);
        case SELF_HARM, SUICIDE_ATTEMPT -> targets.add(Target.SELF);
        case PHYSICAL_AGGRESSION, THREAT ->
            targets.add(course.peer().length() % 3 == 0 ? Target.PEER : Target.STAFF);
        default -> {}
      }
    }
    return List.copyOf(targets);
  }

  private @Nullable LegalStatus status() {
    return switch (course.unit().facility) {
      case PSYCHIATRIC_HOSPITAL ->
          course.person().patient().age() < 18
              ? LegalStatus.GUARDIAN_CONSENT
              : course.person().id().hashCode() % 3 == 0
                  ? LegalStatus.VOLUNTARY
                  : LegalStatus.INVOLUNTARY;
      case RESIDENTIAL_UNDER_21 -> LegalStatus.GUARDIAN_CONSENT;
      case SCHOOL -> null;
    };
  }

  /** Where nobody came near it is mostly said; after blows some say it who have not looked yet. */
  private @Nullable Known anyoneInjured() {
    boolean calm =
        !course.handsOn()
            && !course.behaviours().contains(Behaviour.PHYSICAL_AGGRESSION)
            && !course.behaviours().contains(Behaviour.SELF_HARM);
    boolean habit = Math.floorMod(pen.incident.value().getLeastSignificantBits(), 5) > 0;
    return calm == habit ? Known.NO : null;
  }

  void attempts() {
    for (Course.Tried tried : course.tried()) {
      EntryId entry = pen.newEntry();
      String note = dice.chance(0.34) ? note(tried) : null;
      Boolean inPlan = tried.byPlan() ? Boolean.TRUE : null;
      pen.writeFirst(
          tried.at().plusMinutes(dice.between(0, 3)).plusSeconds(dice.between(1, 59)),
          course.by(),
          words ->
              new AttemptLogged(
                  pen.incident,
                  entry,
                  tried.technique(),
                  null,
                  tried.at(),
                  tried.response(),
                  inPlan,
                  words.sealAny(note),
                  null,
                  null));
    }
    if (dice.chance(0.02)) {
      other();
    }
  }

  /** What no code says. */
  private void other() {
    EntryId entry = pen.newEntry();
    String what = pen.words("other technique", course.by());
    Response response = course.handsOn() ? Response.NONE : Response.PARTIAL;
    OffsetDateTime at = course.began().plusMinutes(1);
    pen.writeFirst(
        at.plusMinutes(3),
        course.by(),
        words ->
            new AttemptLogged(
                pen.incident,
                entry,
                Technique.OTHER,
                words.seal(what),
                at,
                response,
                null,
                null,
                null,
                null));
  }

  private String note(Course.Tried tried) {
    boolean good = tried.response() == Response.CALMED || tried.response() == Response.PARTIAL;
    return pen.words((good ? "helped " : "failed ") + tried.technique().code(), course.by());
  }

  void resolution() {
    Outcome outcome = course.outcome();
    if (outcome == null) {
      return;
    }
    EntryId entry = pen.newEntry();
    String note = pen.words("end " + outcome.code(), course.by(), course.handsOn() ? 0.5 : 0.22);
    String least = course.handsOn() ? pen.words("least", course.by(), 0.6) : null;
    pen.writeFirst(
        course.over().plusMinutes(dice.between(1, 8)).plusSeconds(dice.between(0, 59)),
        course.by(),
        words ->
            new EscalationResolved(
                pen.incident,
                entry,
                outcome,
                course.over(),
                words.sealAny(note),
                words.sealAny(least)));
  }
}
