package org.calmtrace.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calmtrace.demo.Voice.Habit;
import org.calmtrace.facility.FacilityKind;
import org.jspecify.annotations.Nullable;

/** Puts words to what happened, in the voice of who writes; none like the one before. */
final class Narrator {

  /** So often may the same words stand before others are looked for. */
  private static final int OFTEN = 2;

  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  /** Initials at the end of a sentence bring a stop of their own. */
  private static final Pattern TWO_STOPS = Pattern.compile("(?<!\\.)\\.\\.(?!\\.)");

  private final Phrases phrases;
  private final Map<String, Integer> told = new HashMap<>();

  Narrator(Phrases phrases) {
    this.phrases = phrases;
  }

  /** What happened; null where nobody found time for words. */
  @Nullable String tell(Course course, Dice dice) {
    int length = length(course, dice);
    if (length == 0) {
      return null;
    }
    String words = draft(course, length, dice);
    for (int i = 0; i < 8 && told.getOrDefault(words, 0) >= OFTEN; i++) {
      words = draft(course, Math.min(3, length + i / 2), dice);
    }
    told.merge(words, 1, Integer::sum);
    return words;
  }

  /** What goes to hands on, people write more about. */
  private static int length(Course course, Dice dice) {
    int drawn =
        dice.pick(java.util.List.of(0, 1, 2, 3), each -> course.by().voice().lengths().get(each));
    return course.handsOn() ? Math.min(3, drawn + 1) : drawn;
  }

  private String draft(Course course, int length, Dice dice) {
    String words =
        switch (length) {
          case 1 -> one("terse", course, dice);
          case 2 ->
              dice.chance(0.5) ? opening(course, dice) : opening(course, dice) + did(course, dice);
          default ->
              opening(course, dice)
                  + did(course, dice)
                  + (dice.chance(0.45) ? attempt(course, dice) : "")
                  + ending(course, dice);
        };
    Voice voice = course.by().voice();
    if (length > 1 && voice.has(Habit.REMARKS) && dice.chance(0.35)) {
      words += " " + one(dice.chance(0.3) ? turn(course) : "aside", course, dice);
    }
    if (voice.has(Habit.INITIALS) && dice.chance(0.7)) {
      words = byInitials(words, course);
    }
    if (voice.has(Habit.CLOCK) && dice.chance(0.6)) {
      words = "%tR. ".formatted(course.began()) + words;
    }
    return voice.write(words);
  }

  private static String turn(Course course) {
    return switch (course.unit().turn) {
      case STEADY -> "aside";
      case BETTER -> Turn.isAfter(course.daysAgo()) ? "aside better" : "aside before";
      case WORSE -> Turn.isAfter(course.daysAgo()) ? "aside worse" : "aside";
    };
  }

  private String opening(Course course, Dice dice) {
    return one("open " + dice.pick(course.antecedents()).code(), course, dice);
  }

  private String did(Course course, Dice dice) {
    return course.behaviours().isEmpty()
        ? ""
        : " " + one("did " + dice.pick(course.behaviours()).code(), course, dice);
  }

  /** What helped in the end, or the first thing that did not. */
  private String attempt(Course course, Dice dice) {
    if (course.tried().isEmpty()) {
      return "";
    }
    Course.Tried calming = course.calming();
    return calming == null
        ? " " + one("failed " + course.tried().getFirst().technique().code(), course, dice)
        : " " + one("helped " + calming.technique().code(), course, dice);
  }

  private String ending(Course course, Dice dice) {
    return course.outcome() == null
        ? ""
        : " " + one("end " + course.outcome().code(), course, dice);
  }

  /** The first word that stands for the person makes way for their initials. */
  private static String byInitials(String words, Course course) {
    String he = capital(course.person().pronoun()) + " ";
    String initials = course.person().patient().initials().replace(" ", "");
    return words.startsWith(he) ? initials + words.substring(he.length() - 1) : words;
  }

  /** A piece of this section, filled in. */
  String one(String section, Course course, Dice dice) {
    return fill(phrases.pick(section, fitting(course), dice), course, dice);
  }

  /** The same in somebody's own hand. */
  String one(String section, Course course, Colleague writer, Dice dice) {
    return writer.voice().write(one(section, course, dice));
  }

  private static Set<String> fitting(Course course) {
    Set<String> fitting = new HashSet<>();
    FacilityKind facility = course.unit().facility;
    fitting.add(
        switch (facility) {
          case PSYCHIATRIC_HOSPITAL -> "ward";
          case RESIDENTIAL_UNDER_21 -> "house";
          case SCHOOL -> "school";
        });
    fitting.add(course.person().patient().age() < 18 ? "young" : "adult");
    if (facility != FacilityKind.SCHOOL) {
      fitting.add("live");
    }
    return fitting;
  }

  static String fill(String text, Course course, Dice dice) {
    String filled =
        SLOT.matcher(text)
            .replaceAll(slot -> Matcher.quoteReplacement(value(slot.group(1), course, dice)));
    return TWO_STOPS.matcher(filled).replaceAll(".");
  }

  private static String value(String slot, Course course, Dice dice) {
    boolean she = course.person().pronoun().equals("she");
    return switch (slot) {
      case "he" -> she ? "she" : "he";
      case "him" -> she ? "her" : "him";
      case "his" -> she ? "her" : "his";
      case "himself" -> she ? "herself" : "himself";
      case "He" -> she ? "She" : "He";
      case "His" -> she ? "Her" : "His";
      case "peer" -> course.peer();
      case "Peer" -> capital(course.peer());
      case "place" -> course.place();
      case "thing" -> course.person().thing();
      case "staff" -> course.helper().firstName();
      case "n" -> Integer.toString(dice.between(2, 25));
      case "few" -> dice.pick(java.util.List.of("two", "three", "four", "five"));
      default -> throw new IllegalArgumentException("No such slot: {" + slot + "}");
    };
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
