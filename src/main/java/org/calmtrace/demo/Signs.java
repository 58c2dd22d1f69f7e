package org.calmtrace.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.codes.Technique;

/** Draws what set somebody off and what they did. */
final class Signs {

  /** What anybody tries; what needs words of its own is told elsewhere. */
  static final List<Technique> TECHNIQUES =
      Arrays.stream(Technique.values()).filter(technique -> !technique.needsWords()).toList();

  private Signs() {}

  static List<Antecedent> antecedents(YearUnit unit, Resident person, int hour, Dice dice) {
    Set<Antecedent> drawn = new TreeSet<>();
    drawn.add(
        dice.chance(0.5)
            ? dice.pick(person.triggers())
            : dice.pick(List.of(Antecedent.values()), each -> weight(each, unit, hour)));
    if (dice.chance(0.32)) {
      drawn.add(dice.pick(List.of(Antecedent.values()), each -> weight(each, unit, hour)));
    }
    if (drawn.size() > 1) {
      drawn.remove(Antecedent.UNKNOWN);
    }
    return List.copyOf(drawn);
  }

  private static double weight(Antecedent antecedent, YearUnit unit, int hour) {
    boolean school = unit.facility == FacilityKind.SCHOOL;
    return switch (antecedent) {
      case DENIAL_OF_REQUEST -> 14;
      case LIMIT_SET -> 13;
      case DEMAND_TRANSITION -> school || hour == 7 || hour == 8 || hour == 21 ? 22 : 9;
      case PEER_CONFLICT -> unit == YearUnit.JUNIPER ? 4 : 14;
      case VISIT_PHONE_CALL -> school ? 0 : hour >= 14 && hour <= 20 ? 10 : 2;
      case BAD_NEWS -> 4;
      case WAITING -> 8;
      case NOISE_CROWDING -> hour == 12 ? 26 : hour == 8 || hour == 18 ? 12 : 6;
      case MEDICATION_REFUSAL_CHANGE -> school ? 1 : hour == 8 || hour == 20 ? 14 : 3;
      case PAIN_PHYSICAL_NEED -> unit == YearUnit.JUNIPER ? 10 : 3;
      case HUNGER_FATIGUE -> hour >= 11 && hour <= 12 || hour >= 21 || hour < 7 ? 9 : 3;
      case HALLUCINATION_DELUSION ->
          unit == YearUnit.HAZEL || unit == YearUnit.ROWAN || unit == YearUnit.JUNIPER ? 9 : 0.5;
      case INTOXICATION_WITHDRAWAL -> unit == YearUnit.HAZEL ? 6 : 0;
      case ADMISSION -> unit == YearUnit.HAZEL || unit == YearUnit.CEDAR ? 3 : 0;
      case SEARCH -> school ? 1 : 2;
      case STAFF_SHIFT_CHANGE -> hour == 7 || hour == 15 || hour == 23 ? 18 : 0.5;
      case TRAUMA_REMINDER -> 4;
      case BOREDOM -> hour >= 16 ? 8 : 3;
      case UNKNOWN -> 5;
    };
  }

  static List<Behaviour> behaviours(int intensity, boolean handsOn, Dice dice) {
    Set<Behaviour> drawn = new TreeSet<>();
    if (intensity == 0) {
      return dice.chance(0.3) ? List.of() : List.of(Behaviour.AGITATION);
    }
    int count = intensity <= 1 ? 1 : dice.between(1, 3);
    for (int i = 0; i < count; i++) {
      drawn.add(dice.pick(List.of(Behaviour.values()), each -> weight(each, intensity)));
    }
    if (handsOn && intensity >= 2 && dice.chance(0.6)) {
      drawn.add(Behaviour.PHYSICAL_AGGRESSION);
    }
    return List.copyOf(drawn);
  }

  private static double weight(Behaviour behaviour, int intensity) {
    boolean grave = intensity >= 3;
    return switch (behaviour) {
      case VERBAL_ABUSE -> grave ? 8 : 26;
      case THREAT -> grave ? 16 : 12;
      case PROPERTY_DAMAGE -> intensity == 1 ? 2 : 15;
      case PHYSICAL_AGGRESSION -> intensity == 1 ? 0 : grave ? 30 : 14;
      case WEAPON -> grave ? 2 : 0;
      case SELF_HARM -> intensity == 1 ? 0 : grave ? 14 : 7;
      case SUICIDE_ATTEMPT -> intensity == 4 ? 4 : 0;
      case ELOPEMENT -> intensity == 1 ? 4 : 9;
      case SEXUAL -> 1.2;
      case FIRE -> intensity == 4 ? 0.5 : 0;
      case BARRICADE -> intensity == 1 ? 0.5 : 4;
      case AGITATION -> 22;
    };
  }
}
