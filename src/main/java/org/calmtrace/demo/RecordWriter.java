package org.calmtrace.demo;

import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.ErrorReason;
import org.calmtrace.incident.codes.Harm;
import org.calmtrace.incident.codes.ReviewFinding;
import org.calmtrace.incident.events.AddendumAdded;
import org.calmtrace.incident.events.ClarificationAsked;
import org.calmtrace.incident.events.IncidentClarified;
import org.calmtrace.incident.events.IncidentClosed;
import org.calmtrace.incident.events.IncidentReopened;
import org.calmtrace.incident.events.IncidentReviewed;
import org.calmtrace.incident.events.IncidentSubmitted;
import org.calmtrace.incident.events.MarkedInError;
import org.jspecify.annotations.Nullable;

/** Writes what becomes of the record: submitted, asked about, reviewed, closed, opened again. */
final class RecordWriter {

  private final Pen pen;
  private final Course course;
  private final Dice dice;
  private final Colleague reviewer;

  RecordWriter(Pen pen) {
    this.pen = pen;
    this.course = pen.course;
    this.dice = pen.dice;
    this.reviewer = pen.cast.reviewer(course.unit());
  }

  void handling() {
    if (dice.chance(0.03)) {
      addendum();
    }
    if (course.outcome() == null || forgotten(0.025)) {
      return; // never submitted: somebody forgot
    }
    OffsetDateTime submitted = submit();
    OffsetDateTime ready =
        dice.chance(course.handsOn() ? 0.17 : 0.075) ? ask(submitted) : submitted;
    if (ready == null || forgotten(0.05)) {
      return;
    }
    OffsetDateTime reviewed = review(desk(ready.plusHours(dice.between(10, 190))));
    if (!forgotten(0.04)) {
      close(reviewed);
    }
  }

  /** What came to hands on is followed up to its end: it would stay on the board for ever. */
  private boolean forgotten(double probability) {
    return dice.chance(probability) && !course.handsOn();
  }

  /** On a weekday between nine and four. */
  private OffsetDateTime desk(OffsetDateTime at) {
    OffsetDateTime day = at;
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(1);
    }
    OffsetDateTime desk =
        day.withHour(dice.between(9, 16))
            .withMinute(dice.between(0, 59))
            .withSecond(dice.between(0, 59));
    return desk.isBefore(at) ? desk(day.plusDays(1).withHour(0)) : desk;
  }

  OffsetDateTime submit() {
    EntryId entry = pen.newEntry();
    return pen.writeFirst(
        pen.floor().plusMinutes(dice.skewed(3, 1500)),
        course.by(),
        words -> new IncidentSubmitted(pen.incident, entry, null));
  }

  /** Null if nobody has answered. */
  private @Nullable OffsetDateTime ask(OffsetDateTime submitted) {
    EntryId question = pen.newEntry();
    String[] asked = pen.words("question", reviewer).split(" => ");
    OffsetDateTime at =
        question(desk(submitted.plusHours(dice.between(8, 70))), question, asked[0]);
    if (forgotten(0.05)) {
      return null;
    }
    EntryId answer = pen.newEntry();
    String answered = course.by().voice().write(asked[1]);
    return pen.writeFirst(
        at.plusHours(dice.skewed(2, 170)).plusMinutes(dice.between(0, 59)),
        course.by(),
        words -> new IncidentClarified(pen.incident, answer, question, words.seal(answered)));
  }

  /** One that is still open. */
  void question(OffsetDateTime at) {
    question(desk(at), pen.newEntry(), pen.words("question", reviewer).split(" => ")[0]);
  }

  private OffsetDateTime question(OffsetDateTime at, EntryId question, String asked) {
    return pen.writeFirst(
        at,
        reviewer,
        words ->
            new ClarificationAsked(
                pen.incident, question, EntryId.of(pen.incident), words.seal(asked)));
  }

  private OffsetDateTime review(OffsetDateTime at) {
    EntryId entry = pen.newEntry();
    ReviewFinding finding = finding();
    boolean act = finding.ordinal() >= ReviewFinding.LEARNING.ordinal();
    String cause = act ? pen.words(cause(), reviewer) : null;
    String action = act ? pen.words("action", reviewer, 0.8) : null;
    UUID owner = action == null ? null : reviewer.id();
    OffsetDateTime due = action == null ? null : at.plusDays(dice.between(7, 35)).withSecond(0);
    Harm harm = course.handsOn() && dice.chance(0.3) ? Harm.MILD : Harm.NONE;
    return pen.writeFirst(
        at,
        reviewer,
        words ->
            new IncidentReviewed(
                pen.incident,
                entry,
                finding,
                harm,
                words.sealAny(cause),
                words.sealAny(action),
                owner,
                due,
                null));
  }

  private ReviewFinding finding() {
    double[] likely =
        course.handsOn() ? new double[] {14, 42, 28, 13, 3} : new double[] {34, 54, 11, 1, 0};
    return dice.pick(List.of(ReviewFinding.values()), each -> likely[each.ordinal()]);
  }

  private String cause() {
    boolean after = Turn.isAfter(course.daysAgo());
    return switch (course.unit().turn) {
      case STEADY -> "cause";
      case BETTER -> dice.chance(0.4) ? after ? "cause better" : "cause before" : "cause";
      case WORSE -> after && dice.chance(0.5) ? "cause worse" : "cause";
    };
  }

  private void close(OffsetDateTime reviewed) {
    OffsetDateTime at = desk(reviewed.plusMinutes(dice.skewed(2, 8000)));
    OffsetDateTime all = pen.latest().plusMinutes(2);
    OffsetDateTime closed = closure(at.isAfter(all) ? at : all);
    if (dice.chance(0.018)) {
      EntryId entry = pen.newEntry();
      String why = pen.words("reopening", reviewer);
      OffsetDateTime again =
          pen.writeFirst(
              desk(closed.plusDays(dice.between(2, 45))),
              reviewer,
              words -> new IncidentReopened(pen.incident, entry, words.seal(why)));
      closure(review(desk(again.plusHours(dice.between(5, 90)))).plusMinutes(20));
    }
  }

  private OffsetDateTime closure(OffsetDateTime at) {
    EntryId entry = pen.newEntry();
    String note = pen.words(course.handsOn() ? "closing hands-on" : closing(), reviewer);
    return pen.writeFirst(
        at, reviewer, words -> new IncidentClosed(pen.incident, entry, words.seal(note)));
  }

  private String closing() {
    boolean changed = Turn.isAfter(course.daysAgo()) && dice.chance(0.12);
    return switch (course.unit().turn) {
      case STEADY -> "closing";
      case BETTER -> changed ? "closing better" : "closing";
      case WORSE -> changed ? "closing worse" : "closing";
    };
  }

  private void addendum() {
    EntryId entry = pen.newEntry();
    String added = pen.words("addendum", course.by());
    pen.writeAside(
        pen.floor().plusMinutes(dice.skewed(20, 4000)),
        course.by(),
        words -> new AddendumAdded(pen.incident, entry, null, words.seal(added)));
  }

  void error() {
    EntryId entry = pen.newEntry();
    ErrorReason reason =
        dice.pick(
            List.of(
                ErrorReason.DUPLICATE,
                ErrorReason.WRONG_PERSON,
                ErrorReason.WRONG_UNIT,
                ErrorReason.TEST));
    boolean own = dice.chance(0.6);
    Colleague by = own ? course.by() : reviewer;
    String note = pen.words("error " + reason.code(), by);
    OffsetDateTime at = pen.latest().plusMinutes(dice.skewed(6, 4000));
    pen.writeFirst(
        at, by, words -> new MarkedInError(pen.incident, entry, reason, words.seal(note)));
  }
}
