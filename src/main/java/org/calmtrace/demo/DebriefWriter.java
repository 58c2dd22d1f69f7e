package org.calmtrace.demo;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.DebriefStatus;
import org.calmtrace.incident.codes.DebriefWith;
import org.calmtrace.incident.events.DebriefHeld;
import org.jspecify.annotations.Nullable;

/** Writes how it was talked through afterwards, with the person and among staff. */
final class DebriefWriter {

  private final Pen pen;
  private final Dice dice;

  DebriefWriter(Pen pen) {
    this.pen = pen;
    this.dice = pen.dice;
  }

  /** Where a rule asks for both within a day they are mostly held; elsewhere less often. */
  void debriefs(Held held) {
    double held24 = pen.course.unit().facility == FacilityKind.RESIDENTIAL_UNDER_21 ? 0.92 : 0.68;
    if (dice.chance(held24)) {
      debrief(held, DebriefWith.PERSON);
    }
    if (dice.chance(held24 - 0.08)) {
      debrief(held, DebriefWith.STAFF);
    }
  }

  private void debrief(Held held, DebriefWith with) {
    boolean late = dice.chance(0.13);
    OffsetDateTime at =
        held.end().plusMinutes(late ? dice.between(1460, 4600) : dice.skewed(30, 1380));
    boolean declined = with == DebriefWith.PERSON && dice.chance(0.09);
    Colleague by = dice.chance(0.5) ? held.nurse() : pen.course.by();
    EntryId entry = pen.newEntry();
    List<UUID> attendees =
        by == pen.course.helper() ? List.of(by.id()) : List.of(by.id(), pen.course.helper().id());
    String who = with.code();
    String reason = declined ? pen.words("debrief declined", by) : null;
    String circumstances = said(declined, "debrief circumstances", by, 0.7);
    String alternatives = said(declined, "debrief alternatives " + who, by, 0.7);
    String prevention = said(declined, "debrief prevention " + who, by, 0.6);
    boolean changed = !declined && dice.chance(0.2);
    String change = changed ? pen.words("plan change", by) : null;
    pen.write(
        at.plusMinutes(dice.between(4, 60)),
        by,
        words ->
            new DebriefHeld(
                pen.incident,
                entry,
                with,
                declined ? DebriefStatus.DECLINED : DebriefStatus.HELD,
                at,
                held.id(),
                words.sealAny(reason),
                attendees,
                with == DebriefWith.STAFF ? Boolean.TRUE : null,
                null,
                List.of(),
                null,
                null,
                words.sealAny(circumstances),
                words.sealAny(alternatives),
                words.sealAny(prevention),
                declined ? null : (Boolean) changed,
                words.sealAny(change),
                null,
                null));
  }

  private @Nullable String said(
      boolean declined, String section, Colleague by, double probability) {
    return declined ? null : pen.words(section, by, probability);
  }
}
