package org.calmtrace.incident.pages.review;

import java.util.List;
import org.calmtrace.web.TimeField;

/**
 * One question of a form.
 *
 * @param name of the field in the form, which is its id as well
 * @param max characters of words; 0 where it takes none
 * @param values as they stand: text, right or wrong
 * @param time the same of a time
 */
public record FormField(
    String name,
    String label,
    Control control,
    boolean required,
    int max,
    List<Option> options,
    List<String> values,
    TimeField time) {

  public FormField {
    options = List.copyOf(options);
    values = List.copyOf(values);
  }

  /** What it is answered with. */
  public enum Control {
    WORDS,
    LINE,
    NUMBER,
    /** When something happened: so many minutes ago, or at a day and time. */
    TIME,
    /** A day and time of any kind, to be put right or still to come. */
    MOMENT,
    CHOICE,
    CHOICES
  }

  /** One answer to choose. */
  public record Option(String value, String label) {}

  /** Whether it is answered with several controls, which have a name together. */
  public boolean isGroup() {
    return switch (control) {
      case TIME, MOMENT, CHOICES -> true;
      case WORDS, LINE, NUMBER, CHOICE -> false;
    };
  }

  public String value() {
    return values.isEmpty() ? "" : values.getFirst();
  }

  public boolean chosen(Option option) {
    return values.contains(option.value());
  }
}
