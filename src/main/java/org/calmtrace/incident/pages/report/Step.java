package org.calmtrace.incident.pages.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which button of the report form was pressed. */
sealed interface Step {

  /** One of the rows is said; another follows. */
  record Add(Rows rows) implements Step {}

  /** Take a row up again. */
  record Change(Rows rows, int index) implements Step {}

  record Remove(Rows rows, int index) implements Step {}

  /** Take a part up, also back from checking. */
  record Open(Part part) implements Step {}

  /** This part is done with; the next one is taken up. */
  record Next(Part part) implements Step {}

  /** Back from checking to the form. */
  record Edit() implements Step {}

  record Check() implements Step {}

  record Send() implements Step {}

  /** The rest can wait. */
  record Leave() implements Step {}

  /** Nothing of it shall be kept. */
  record Discard() implements Step {}

  Pattern VALUE = Pattern.compile("([a-z]+)(?:-([a-z]+))?(?:-(\\d{1,3}))?");

  /** A form that is sent without a button, e.g. with Enter, is checked: nothing is sent unseen. */
  static Step of(@Nullable String value) {
    Matcher matcher = VALUE.matcher(value == null ? "" : value);
    return matcher.matches() ? read(matcher).orElseGet(Check::new) : new Check();
  }

  private static Optional<Step> read(Matcher words) {
    String what = words.group(2) == null ? "" : words.group(2);
    int index = words.group(3) == null ? -1 : Integer.parseInt(words.group(3));
    return switch (words.group(1)) {
      case "add" -> Rows.of(what).map(Add::new);
      case "change" -> Rows.of(what).map(rows -> new Change(rows, index));
      case "remove" -> Rows.of(what).map(rows -> new Remove(rows, index));
      case "open" -> Part.of(what).map(Open::new);
      case "next" -> Part.of(what).map(Next::new);
      case "edit" -> Optional.of(new Edit());
      case "send" -> Optional.of(new Send());
      case "leave" -> Optional.of(new Leave());
      case "discard" -> Optional.of(new Discard());
      default -> Optional.empty();
    };
  }
}
