package org.calmtrace.demo;

import static org.calmtrace.incident.codes.Outcome.INVOLUNTARY_MEDICATION;
import static org.calmtrace.incident.codes.Outcome.MECHANICAL;
import static org.calmtrace.incident.codes.Outcome.PHYSICAL_RESTRAINT;
import static org.calmtrace.incident.codes.Outcome.POLICE;
import static org.calmtrace.incident.codes.Outcome.RESOLVED_SPACE;
import static org.calmtrace.incident.codes.Outcome.RESOLVED_VERBALLY;
import static org.calmtrace.incident.codes.Outcome.RESOLVED_VOLUNTARY_PRN;
import static org.calmtrace.incident.codes.Outcome.SECLUSION;
import static org.calmtrace.incident.codes.Outcome.TRANSFER;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.jspecify.annotations.Nullable;

/** Draws how an escalation goes: what is tried, how the person takes it, and how it ends. */
final class CourseMaker {

  /** How likely what was not talked down comes to hands on, by intensity. */
  private static final double[] HANDS_ON = {0.02, 0.19, 0.52, 0.82, 0.95};

  private static final List<Integer> INTENSITIES = List.of(0, 1, 2, 3, 4);
  private static final double[] INTENSITY = {5, 29, 37, 23, 6};

  private final Cast cast;

  CourseMaker(Cast cast) {
    this.cast = cast;
  }

  Course make(YearUnit unit, Resident person, OffsetDateTime began, int daysAgo, Dice dice) {
    int intensity = dice.pick(INTENSITIES, each -> INTENSITY[each]);
    Colleague by = cast.reporter(unit, began.getHour(), dice);
    List<Course.Tried> tried = tried(unit, person, began, intensity, daysAgo, dice);
    OffsetDateTime last = tried.isEmpty() ? began : tried.getLast().at();
    Outcome outcome = outcome(unit, intensity, tried, daysAgo, dice);
    boolean handsOn = outcome != null && outcome.restrictive();
    return new Course(
        unit,
        person,
        by,
        cast.helper(unit, by, began.getHour(), dice),
        cast.peer(person, dice),
        cast.place(unit, dice),
        began,
        daysAgo,
        Signs.antecedents(unit, person, began.getHour(), dice),
        Signs.behaviours(intensity, handsOn, dice),
        intensity,
        tried,
        outcome,
        (last.isBefore(began) ? began : last)
            .plusMinutes(handsOn ? dice.between(0, 3) : dice.skewed(2, 45)));
  }

  private static List<Course.Tried> tried(
      YearUnit unit, Resident person, OffsetDateTime began, int intensity, int daysAgo, Dice dice) {
    List<Course.Tried> tried = new ArrayList<>();
    int most = intensity == 4 ? dice.between(0, 2) : dice.between(1, intensity >= 3 ? 3 : 4);
    OffsetDateTime at = began.plusMinutes(dice.between(-2, 3));
    for (int i = 0; i < most; i++) {
      Technique technique = technique(unit, person, tried, daysAgo, dice);
      Response response = response(person, technique, dice);
      boolean byPlan = person.helps().contains(technique) && dice.chance(0.5);
      tried.add(new Course.Tried(at, technique, response, byPlan));
      if (response == Response.CALMED) {
        break;
      }
      at = at.plusMinutes(dice.between(1, 7));
    }
    return tried;
  }

  /** Where plans are read, what helps is thought of sooner. */
  private static Technique technique(
      YearUnit unit, Resident person, List<Course.Tried> before, int daysAgo, Dice dice) {
    double known = unit.turn == Turn.BETTER && Turn.isAfter(daysAgo) ? 0.55 : 0.34;
    List<Technique> from =
        dice.chance(known) ? person.helps() : dice.chance(0.12) ? person.hurts() : Signs.TECHNIQUES;
    Technique drawn = dice.pick(from);
    boolean again = before.stream().anyMatch(each -> each.technique() == drawn);
    return again ? dice.pick(Signs.TECHNIQUES) : drawn;
  }

  private static Response response(Resident person, Technique technique, Dice dice) {
    double[] likely =
        person.helps().contains(technique)
            ? new double[] {62, 26, 10, 2}
            : person.hurts().contains(technique)
                ? new double[] {3, 12, 35, 50}
                : new double[] {20, 37, 34, 9};
    return dice.pick(List.of(Response.values()), response -> likely[response.ordinal()]);
  }

  private static @Nullable Outcome outcome(
      YearUnit unit, int intensity, List<Course.Tried> tried, int daysAgo, Dice dice) {
    if (dice.chance(0.012)) {
      return null;
    }
    boolean calmed = !tried.isEmpty() && tried.getLast().response() == Response.CALMED;
    double handsOn = HANDS_ON[intensity] * unit.turn.handsOn(daysAgo);
    if (!calmed && dice.chance(handsOn)) {
      return handsOn(unit.facility, dice);
    }
    if (!calmed && intensity >= 3 && dice.chance(0.25)) {
      return unit.facility == FacilityKind.PSYCHIATRIC_HOSPITAL || dice.chance(0.5)
          ? TRANSFER
          : POLICE;
    }
    return handsOff(tried, dice);
  }

  private static Outcome handsOff(List<Course.Tried> tried, Dice dice) {
    Technique last = tried.isEmpty() ? Technique.GIVE_SPACE : tried.getLast().technique();
    if (last == Technique.VOLUNTARY_PRN) {
      return RESOLVED_VOLUNTARY_PRN;
    }
    return switch (last.group()) {
      case ENVIRONMENT, ACTIVITY, SENSORY -> dice.chance(0.8) ? RESOLVED_SPACE : RESOLVED_VERBALLY;
      default -> dice.chance(0.8) ? RESOLVED_VERBALLY : RESOLVED_SPACE;
    };
  }

  private static Outcome handsOn(FacilityKind facility, Dice dice) {
    int roll = dice.between(1, 100);
    return switch (facility) {
      case PSYCHIATRIC_HOSPITAL ->
          roll <= 52
              ? PHYSICAL_RESTRAINT
              : roll <= 79 ? SECLUSION : roll <= 92 ? INVOLUNTARY_MEDICATION : MECHANICAL;
      case RESIDENTIAL_UNDER_21 -> roll <= 78 ? PHYSICAL_RESTRAINT : SECLUSION;
      case SCHOOL -> roll <= 86 ? PHYSICAL_RESTRAINT : SECLUSION;
    };
  }
}
