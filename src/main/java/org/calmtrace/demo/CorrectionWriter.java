package org.calmtrace.demo;

import java.time.OffsetDateTime;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.events.CorrectedValue;
import org.calmtrace.incident.events.EntryCorrected;
import org.calmtrace.platform.Json;
import tools.jackson.databind.json.JsonMapper;

/** Writes corrections: most within days, some months later, when somebody reads it again. */
final class CorrectionWriter {

  private static final JsonMapper JSON = mapper();

  private final Pen pen;
  private final Course course;
  private final Dice dice;

  CorrectionWriter(Pen pen) {
    this.pen = pen;
    this.course = pen.course;
    this.dice = pen.dice;
  }

  private static JsonMapper mapper() {
    JsonMapper.Builder builder = JsonMapper.builder();
    Json.strict(builder);
    return builder.build();
  }

  void corrections() {
    if (!dice.chance(0.055)) {
      return;
    }
    boolean late = dice.chance(0.35);
    OffsetDateTime at =
        late
            ? course.began().plusDays(dice.between(30, 200)).withHour(dice.between(8, 19))
            : pen.floor().plusMinutes(dice.skewed(15, 4200));
    switch (dice.between(1, 4)) {
      case 1 -> correct(at, "intensity", plain(other(course.intensity())), "intensity");
      case 2 ->
          correct(
              at, "occurredAt", plain(course.began().minusMinutes(dice.between(2, 30))), "time");
      case 3 -> place(at);
      default -> narrative(at);
    }
  }

  private static int other(int intensity) {
    return intensity >= 3 ? intensity - 1 : intensity + 1;
  }

  private static CorrectedValue plain(Object value) {
    return new CorrectedValue(JSON.valueToTree(value), null);
  }

  private void correct(OffsetDateTime at, String field, CorrectedValue becomes, String why) {
    EntryId entry = pen.newEntry();
    String reason = pen.words("correction " + why, course.by());
    pen.writeAside(
        at,
        course.by(),
        words ->
            new EntryCorrected(
                pen.incident,
                entry,
                EntryId.of(pen.incident),
                field,
                null,
                becomes,
                words.seal(reason)));
  }

  private void place(OffsetDateTime at) {
    words(at, "place", "by the " + pen.cast.place(course.unit(), dice), "place");
  }

  private void narrative(OffsetDateTime at) {
    String told = pen.narrator.tell(course, dice);
    words(
        at,
        "narrative",
        (told == null ? "" : told + " ") + pen.words("correction words", course.by()),
        "narrative");
  }

  private void words(OffsetDateTime at, String field, String becomes, String why) {
    EntryId entry = pen.newEntry();
    String reason = pen.words("correction " + why, course.by());
    pen.writeAside(
        at,
        course.by(),
        words ->
            new EntryCorrected(
                pen.incident,
                entry,
                EntryId.of(pen.incident),
                field,
                null,
                new CorrectedValue(null, words.seal(becomes)),
                words.seal(reason)));
  }
}
