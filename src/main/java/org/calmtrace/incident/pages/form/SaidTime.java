package org.calmtrace.incident.pages.form;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.calmtrace.incident.inputs.Limits;
import org.calmtrace.web.FormErrors.Fault;
import org.calmtrace.web.TimeField;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as somebody says it on a form.
 *
 * @param moment null if none was chosen, or it cannot be read
 * @param latest how far ahead of our clock it may be
 */
public record SaidTime(TimeField field, @Nullable OffsetDateTime moment, OffsetDateTime latest) {

  public static SaidTime of(TimeField field, ZoneId zone, OffsetDateTime now) {
    OffsetDateTime latest = now.plus(Limits.CLOCKS_MAY_DIFFER);
    return new SaidTime(field, field.moment(zone, latest).orElse(null), latest);
  }

  /**
   * What is wrong with it.
   *
   * @param id of the field
   * @param missing key of the words that ask for it
   */
  public Optional<Fault> fault(String id, String missing) {
    if (moment == null) {
      boolean unread = field.choice().equals(TimeField.AT);
      return Optional.of(Fault.of(id, unread ? "report.error.time" : missing));
    }
    if (moment.isAfter(latest)) {
      return Optional.of(Fault.of(id, "report.error.future"));
    }
    if (moment.getYear() < Limits.FIRST_YEAR) {
      // As text: a number would be grouped like an amount.
      String first = Integer.toString(Limits.FIRST_YEAR);
      return Optional.of(new Fault(id, "problem.incident.too-long-ago.detail", List.of(first)));
    }
    return Optional.empty();
  }
}
