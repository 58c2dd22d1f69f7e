package org.calmtrace.incident.pages.review;

import java.util.List;

/**
 * One question of a form.
 *
 * @param name of the field in the form, which is its id as well
 * @param max characters of words; 0 where it takes none
 * @param values as they stand: text, right or wrong
 */
public record FormField(
    String name,
    String label,
    Control control,
    boolean required,
    int max,
    List<Option> options,
    List<String> values) {

  public FormField {
    options = List.copyOf(options);
    values = List.copyOf(values);
  }

  /** What it is answered with. */
  public enum Control {
    WORDS,
    LINE,
    NUMBER,
    TIME,
    CHOICE,
    CHOICES
  }

  /** One answer to choose. */
  public record Option(String value, String label) {}

  public String value() {
    return values.isEmpty() ? "" : values.getFirst();
  }

  public boolean chosen(Option option) {
    return values.contains(option.value());
  }
}
