package org.calmtrace.incident.pages.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of the report form, in the order things happen. */
enum Part {
  WHO,
  BEFORE,
  HAPPENED,
  TRIED,
  END,
  /** Asked only if hands were used. */
  HANDS,
  HURT,
  TOLD,
  WORDS;

  static Optional<Part> of(String id) {
    return Arrays.stream(values()).filter(part -> part.id().equals(id)).findFirst();
  }

  /** The part that holds a field; an error's link leads there. */
  static Optional<Part> holding(String field) {
    String group = field.replaceFirst("-.*", "");
    return switch (group) {
      case "patient", "began", "place" -> Optional.of(WHO);
      case "other" -> Optional.of(BEFORE);
      case "tried", "attempt" -> Optional.of(TRIED);
      case "outcome", "ended" -> Optional.of(END);
      case "hands" -> Optional.of(HANDS);
      case "hurt", "injury", "nobody" -> Optional.of(HURT);
      case "told", "notice" -> Optional.of(TOLD);
      case "narrative" -> Optional.of(WORDS);
      default -> Optional.empty();
    };
  }

  /** As addresses, messages and the form name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a report cannot be sent without it; what is not needed can follow later. */
  public boolean isNeeded() {
    return this == WHO || this == HANDS;
  }

  /** Those that a form with these answers asks. */
  static List<Part> asked(boolean handsUsed) {
    return Arrays.stream(values()).filter(part -> part != HANDS || handsUsed).toList();
  }

  /** The one after this; the last is followed by none. */
  Optional<Part> next(boolean handsUsed) {
    List<Part> asked = asked(handsUsed);
    return asked.stream().filter(part -> part.ordinal() > ordinal()).findFirst();
  }
}
