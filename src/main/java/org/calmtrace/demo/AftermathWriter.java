package org.calmtrace.demo;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.codes.BodyPart;
import org.calmtrace.incident.codes.Harm;
import org.calmtrace.incident.codes.InjuredPerson;
import org.calmtrace.incident.codes.InjuryCause;
import org.calmtrace.incident.codes.InjuryType;
import org.calmtrace.incident.codes.Known;
import org.calmtrace.incident.codes.MedicationBasis;
import org.calmtrace.incident.codes.NotifyMethod;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Party;
import org.calmtrace.incident.codes.Route;
import org.calmtrace.incident.codes.StatementBy;
import org.calmtrace.incident.codes.Topic;
import org.calmtrace.incident.codes.Treatment;
import org.calmtrace.incident.events.InjuryRecorded;
import org.calmtrace.incident.events.MedicationGiven;
import org.calmtrace.incident.events.PartyNotified;
import org.calmtrace.incident.events.StatementAdded;
import org.jspecify.annotations.Nullable;

/** Writes what follows: who was hurt, what was given, who was told and what they said. */
final class AftermathWriter {

  private final Pen pen;
  private final Course course;
  private final Dice dice;

  AftermathWriter(Pen pen) {
    this.pen = pen;
    this.course = pen.course;
    this.dice = pen.dice;
  }

  void afterwards(@Nullable Held held) {
    injuries(held);
    medication(held);
    if (held != null) {
      notifications(held);
    }
    statements(held);
  }

  private void injuries(@Nullable Held held) {
    boolean violent = course.behaviours().contains(Behaviour.PHYSICAL_AGGRESSION);
    if (course.behaviours().contains(Behaviour.SELF_HARM) && dice.chance(0.45)) {
      injury(InjuredPerson.PATIENT, InjuryCause.SELF_INFLICTED, held);
    }
    if (violent && dice.chance(0.13)) {
      injury(
          dice.chance(0.7) ? InjuredPerson.STAFF : InjuredPerson.PEER, InjuryCause.ASSAULT, held);
    }
    if (held != null && dice.chance(0.09)) {
      injury(
          dice.chance(0.55) ? InjuredPerson.PATIENT : InjuredPerson.STAFF,
          InjuryCause.DURING_INTERVENTION,
          held);
    }
  }

  private void injury(InjuredPerson who, InjuryCause cause, @Nullable Held held) {
    boolean during = cause == InjuryCause.DURING_INTERVENTION && held != null;
    OffsetDateTime at = during && held != null ? held.start().plusMinutes(1) : course.over();
    EntryId entry = pen.newEntry();
    InjuryType type =
        dice.pick(
            List.of(
                InjuryType.BRUISE,
                InjuryType.ABRASION,
                InjuryType.BITE,
                InjuryType.CUT,
                InjuryType.SPRAIN,
                InjuryType.CONCUSSION));
    Harm harm =
        type == InjuryType.CONCUSSION || dice.chance(0.1)
            ? Harm.MODERATE
            : dice.chance(0.15) ? Harm.NONE : Harm.MILD;
    Treatment treatment =
        harm == Harm.MODERATE
            ? dice.pick(List.of(Treatment.MEDICAL, Treatment.HOSPITAL))
            : dice.pick(List.of(Treatment.FIRST_AID, Treatment.NONE, Treatment.FIRST_AID));
    BodyPart part =
        dice.pick(List.of(BodyPart.ARM, BodyPart.HAND, BodyPart.FACE, BodyPart.LEG, BodyPart.HEAD));
    UUID staff = who == InjuredPerson.STAFF ? course.helper().id() : null;
    String note = pen.words("injury " + who.code(), course.by(), 0.6);
    pen.write(
        at.plusMinutes(dice.between(8, 70)),
        course.by(),
        words ->
            new InjuryRecorded(
                pen.incident,
                entry,
                who,
                staff,
                at,
                held == null ? null : held.id(),
                part,
                type,
                harm,
                cause,
                treatment,
                null,
                null,
                during ? Known.YES : held == null ? null : Known.NO,
                words.sealAny(note)));
  }

  private void medication(@Nullable Held held) {
    boolean wanted = course.outcome() == Outcome.RESOLVED_VOLUNTARY_PRN;
    boolean restraint = course.outcome() == Outcome.INVOLUNTARY_MEDICATION;
    if (!wanted && !restraint && !(held != null && dice.chance(0.1))) {
      return;
    }
    Colleague nurse = pen.cast.nurse(course.unit(), course.over().getHour(), dice);
    OffsetDateTime at = course.over().plusMinutes(dice.between(0, 6));
    EntryId entry = pen.newEntry();
    String drug = pen.words(restraint ? "drug" : "drug oral", nurse);
    String dose = pen.words("dose", nurse, 0.9);
    String effect = pen.words("effect", nurse, 0.5);
    pen.write(
        at.plusMinutes(dice.between(2, 25)),
        nurse,
        words ->
            new MedicationGiven(
                pen.incident,
                entry,
                at,
                held == null ? null : held.id(),
                words.seal(drug),
                words.sealAny(dose),
                restraint ? Route.INJECTION_RAPID : Route.ORAL,
                !restraint,
                restraint ? MedicationBasis.AT_ONCE : MedicationBasis.AS_NEEDED,
                restraint,
                words.sealAny(effect),
                null));
  }

  private void notifications(Held held) {
    if (course.person().patient().age() < 18 && dice.chance(0.93)) {
      boolean late = dice.chance(0.1);
      told(
          held,
          Party.GUARDIAN,
          late ? dice.between(1400, 3200) : dice.skewed(10, 400),
          held.nurse());
    }
    if (course.unit().facility == FacilityKind.PSYCHIATRIC_HOSPITAL && dice.chance(0.7)) {
      told(held, Party.ATTENDING, dice.skewed(5, 90), held.nurse());
    }
    if (course.unit().facility == FacilityKind.RESIDENTIAL_UNDER_21 && dice.chance(0.85)) {
      told(held, Party.TEAM_PHYSICIAN, dice.skewed(5, 120), held.nurse());
    }
    if (dice.chance(0.3)) {
      told(held, Party.SUPERVISOR, dice.skewed(5, 60), course.by());
    }
  }

  private void told(Held held, Party party, int after, Colleague by) {
    OffsetDateTime at = held.start().plusMinutes(after);
    EntryId entry = pen.newEntry();
    boolean reached = dice.chance(0.9);
    NotifyMethod method = dice.chance(0.8) ? NotifyMethod.TELEPHONE : NotifyMethod.IN_PERSON;
    String note = pen.words("told " + party.code(), by, 0.4);
    pen.write(
        at.plusMinutes(dice.between(2, 20)),
        by,
        words ->
            new PartyNotified(
                pen.incident,
                entry,
                Topic.INTERVENTION,
                party,
                at,
                held.id(),
                method,
                reached,
                null,
                null,
                words.sealAny(note)));
  }

  private void statements(@Nullable Held held) {
    if (dice.chance(held == null ? 0.03 : 0.2)) {
      statement(StatementBy.PERSON, null);
    }
    if (dice.chance(held == null ? 0.005 : 0.05)) {
      statement(StatementBy.STAFF, course.helper().id());
    }
  }

  private void statement(StatementBy whose, @Nullable UUID staff) {
    OffsetDateTime at = course.over().plusMinutes(dice.between(60, 1500));
    EntryId entry = pen.newEntry();
    // What a person said stands as they said it, in nobody else's hand.
    String said = pen.narrator.one("statement " + whose.code(), course, dice);
    pen.write(
        at.plusMinutes(dice.between(3, 40)),
        course.by(),
        words -> new StatementAdded(pen.incident, entry, whose, at, staff, null, words.seal(said)));
  }
}
