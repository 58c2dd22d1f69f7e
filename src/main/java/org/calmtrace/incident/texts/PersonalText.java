package org.calmtrace.incident.texts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Words about a person, or why they are not shown.
 *
 * @param shown whether and why not
 * @param text present exactly where it is shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonalText(Shown shown, @Nullable String text) {

  public static final PersonalText WITHHELD = new PersonalText(Shown.WITHHELD, null);
  public static final PersonalText ERASED = new PersonalText(Shown.ERASED, null);

  public static PersonalText of(String text) {
    return new PersonalText(Shown.YES, text);
  }

  public boolean readable() {
    return shown == Shown.YES;
  }

  /** Never the words: log lines hold no personal text. */
  @Override
  public String toString() {
    return "PersonalText[" + shown + "]";
  }
}
