package org.calmtrace.incident.pages.ward;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.web.Posted;
import org.calmtrace.web.TimeField;

/**
 * What settled without hands on, as the form holds it: text, right or wrong.
 *
 * @param incident made when the form was first shown; the identifiers of its entries follow from
 *     it, so that pressing twice files once
 * @param opened when the form was last known to be open: by then it was over
 * @param patient who
 * @param antecedent what set it off
 * @param helped what helped, in the order of the form
 * @param outcome how it ended
 * @param began when it began
 * @param until when it was over, e.g. {@code 22:40}; asked only where a day and time is given
 */
record SettledForm(
    String incident,
    String opened,
    String patient,
    String antecedent,
    List<String> helped,
    String outcome,
    TimeField began,
    String until) {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  SettledForm {
    helped = List.copyOf(helped);
  }

  /** Nothing is said yet but that it began now, which is shown and can be changed. */
  static SettledForm empty(String incident, ZonedDateTime now) {
    String opened = TimeField.options(now).getFirst().value();
    return new SettledForm(
        incident, opened, "", "", List.of(), "", new TimeField(opened, "", ""), "");
  }

  static SettledForm read(Posted posted) {
    return new SettledForm(
        posted.text("incident"),
        posted.text("opened"),
        posted.text("patient"),
        posted.text("antecedent"),
        posted.all("helped"),
        posted.text("outcome"),
        TimeField.read(posted, "began"),
        posted.text("until"));
  }

  /** Whether its hidden fields are what we made; a form that was tampered with begins anew. */
  boolean isWhole() {
    try {
      return UUID.fromString(incident).toString().equals(incident) && openedAt().isPresent();
    } catch (IllegalArgumentException notOurs) {
      return false;
    }
  }

  /** To the minute, as the times that are chosen. */
  Optional<OffsetDateTime> openedAt() {
    try {
      return Optional.of(OffsetDateTime.parse(opened).truncatedTo(ChronoUnit.MINUTES));
    } catch (DateTimeException notOurs) {
      return Optional.empty();
    }
  }

  /** The identifier of one of its entries: always the same one of this form. */
  EntryId entry(String name) {
    String seed = "calmtrace/settled/" + incident + "/" + name;
    return new EntryId(UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)));
  }

  /** The same on a page that is made again: its choices of time stand for what they stood for. */
  SettledForm again(ZonedDateTime base) {
    TimeField shown = began.on(base);
    boolean turned = shown.choice().equals(TimeField.AT) && !began.choice().equals(TimeField.AT);
    return new SettledForm(
        incident,
        opened,
        patient,
        antecedent,
        helped,
        outcome,
        shown,
        turned ? CLOCK.format(base) : until);
  }

  /** What "now" means on this form. */
  ZonedDateTime base(ZonedDateTime now) {
    return openedAt().map(at -> at.atZoneSameInstant(now.getZone())).orElse(now);
  }
}
