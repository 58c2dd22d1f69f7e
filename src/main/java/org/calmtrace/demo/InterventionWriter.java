package org.calmtrace.demo;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.codes.Device;
import org.calmtrace.incident.codes.Door;
import org.calmtrace.incident.codes.EndReason;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.Monitoring;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Position;
import org.calmtrace.incident.codes.Purpose;
import org.calmtrace.incident.codes.Reason;
import org.calmtrace.incident.codes.ReleaseCriterion;
import org.calmtrace.incident.codes.Route;
import org.calmtrace.incident.codes.StaffInvolved;
import org.calmtrace.incident.codes.StaffPart;
import org.calmtrace.incident.events.InterventionEnded;
import org.calmtrace.incident.events.InterventionStarted;
import org.jspecify.annotations.Nullable;

/** Writes how a restraint or a seclusion began and ended. */
final class InterventionWriter {

  private static final List<Position> POSITIONS =
      List.of(
          Position.STANDING,
          Position.SEATED,
          Position.ESCORT,
          Position.SUPINE,
          Position.KNEELING,
          Position.PRONE);
  private static final double[] POSITION = {36, 26, 16, 14, 5, 3};

  private final Pen pen;
  private final Course course;
  private final Dice dice;

  InterventionWriter(Pen pen) {
    this.pen = pen;
    this.course = pen.course;
    this.dice = pen.dice;
  }

  static InterventionKind kind(Outcome outcome) {
    return switch (outcome) {
      case SECLUSION -> InterventionKind.SECLUSION;
      case MECHANICAL -> InterventionKind.MECHANICAL;
      case INVOLUNTARY_MEDICATION -> InterventionKind.CHEMICAL;
      case PHYSICAL_RESTRAINT,
          RESOLVED_VERBALLY,
          RESOLVED_SPACE,
          RESOLVED_VOLUNTARY_PRN,
          TRANSFER,
          POLICE ->
          InterventionKind.PHYSICAL;
    };
  }

  /** One that takes as long as such a kind does. */
  Held start(InterventionKind kind, OffsetDateTime start) {
    return start(kind, start, start.plusMinutes(minutes(kind)));
  }

  Held start(InterventionKind kind, OffsetDateTime start, OffsetDateTime end) {
    Colleague nurse = pen.cast.nurse(course.unit(), start.getHour(), dice);
    Held held = new Held(pen.newEntry(), kind, start, end, nurse);
    pen.writeFirst(
        start.plusMinutes(dice.between(1, 5)).plusSeconds(dice.between(0, 59)),
        nurse,
        beginning(held));
    return held;
  }

  private int minutes(InterventionKind kind) {
    boolean young = course.person().patient().age() < 18;
    return switch (kind) {
      case PHYSICAL -> dice.skewed(2, 26);
      case SECLUSION -> dice.skewed(14, young ? 95 : 190);
      case MECHANICAL -> dice.skewed(35, young ? 130 : 280);
      case CHEMICAL -> dice.between(30, 75);
    };
  }

  private YearEntry.Content beginning(Held held) {
    Colleague by = held.nurse();
    InterventionKind kind = held.kind();
    String situation = pen.words("situation", by, 0.8);
    String alternatives = pen.words("alternatives", by, 0.7);
    String least = pen.words("least", by, 0.6);
    boolean physical = kind == InterventionKind.PHYSICAL;
    Position position =
        physical ? dice.pick(POSITIONS, each -> POSITION[POSITIONS.indexOf(each)]) : null;
    String hold = physical ? pen.words("hold", by, 0.7) : null;
    String drug = kind == InterventionKind.CHEMICAL ? pen.words("drug", by) : null;
    String dose = drug == null ? null : pen.words("dose", by);
    String room = kind == InterventionKind.SECLUSION ? pen.words("room", by) : null;
    List<Device> devices = devices(kind);
    boolean explained = dice.chance(0.85);
    Monitoring monitoring = monitoring(kind);
    return words ->
        new InterventionStarted(
            pen.incident,
            held.id(),
            kind,
            held.start(),
            Purpose.VIOLENT,
            reason(),
            null,
            words.sealAny(situation),
            words.sealAny(alternatives),
            alternatives == null ? null : Boolean.TRUE,
            words.sealAny(least),
            null,
            position,
            words.sealAny(hold),
            devices,
            devices.isEmpty() ? null : devices.getFirst() == Device.FOUR_POINT_SOFT ? 4 : 2,
            involved(held),
            null,
            words.sealAny(drug),
            words.sealAny(dose),
            drug == null ? null : Route.INJECTION_RAPID,
            drug == null ? null : Boolean.FALSE,
            words.sealAny(room),
            room == null ? null : Door.LOCKED,
            monitoring,
            List.of(ReleaseCriterion.CALM, ReleaseCriterion.NO_THREATS),
            null,
            explained,
            null,
            null);
  }

  private Reason reason() {
    return course.behaviours().contains(Behaviour.SELF_HARM)
            || course.behaviours().contains(Behaviour.SUICIDE_ATTEMPT)
        ? Reason.SELF_HARM
        : course.behaviours().contains(Behaviour.ELOPEMENT)
            ? Reason.ABSCONDING
            : Reason.VIOLENCE_TO_OTHERS;
  }

  private List<Device> devices(InterventionKind kind) {
    return kind == InterventionKind.MECHANICAL
        ? List.of(dice.chance(0.6) ? Device.FOUR_POINT_SOFT : Device.TWO_POINT_SOFT_WRIST)
        : List.of();
  }

  private Monitoring monitoring(InterventionKind kind) {
    return kind == InterventionKind.SECLUSION && dice.chance(0.6)
        ? Monitoring.THROUGH_WINDOW
        : Monitoring.IN_PERSON;
  }

  private List<StaffInvolved> involved(Held held) {
    List<StaffInvolved> involved = new ArrayList<>();
    involved.add(new StaffInvolved(course.by().id(), StaffPart.LEAD));
    if (course.helper() != course.by()) {
      involved.add(new StaffInvolved(course.helper().id(), StaffPart.LIMB));
    }
    if (held.nurse() != course.by() && held.nurse() != course.helper()) {
      involved.add(new StaffInvolved(held.nurse().id(), StaffPart.OBSERVER));
    }
    return involved;
  }

  void end(Held held) {
    EntryId entry = pen.newEntry();
    EndReason reason =
        dice.chance(0.9)
            ? EndReason.CRITERIA_MET
            : dice.pick(List.of(EndReason.MEDICAL, EndReason.CHANGED, EndReason.ORDER_EXPIRED));
    @Nullable String condition = pen.words("condition", held.nurse(), 0.65);
    pen.writeFirst(
        held.end().plusMinutes(dice.between(1, 5)).plusSeconds(dice.between(0, 59)),
        held.nurse(),
        words ->
            new InterventionEnded(
                pen.incident,
                entry,
                held.id(),
                held.end(),
                reason,
                reason == EndReason.CRITERIA_MET
                    ? List.of(ReleaseCriterion.CALM, ReleaseCriterion.NO_THREATS)
                    : List.of(),
                held.nurse().id(),
                words.sealAny(condition),
                null,
                null));
  }
}
