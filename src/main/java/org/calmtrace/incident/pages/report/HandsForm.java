package org.calmtrace.incident.pages.report;

import org.calmtrace.web.Posted;
import org.calmtrace.web.TimeField;

/**
 * A restraint or a seclusion as the form holds it: text, right or wrong.
 *
 * @param kind said only while it goes on; afterwards the outcome names it
 * @param ended not said while it goes on, as {@code endReason}
 */
record HandsForm(
    String kind,
    TimeField began,
    String position,
    String purpose,
    String reason,
    String otherReason,
    String leastRestrictive,
    String room,
    String drug,
    TimeField ended,
    String endReason) {

  static final HandsForm EMPTY =
      new HandsForm("", TimeField.EMPTY, "", "", "", "", "", "", "", TimeField.EMPTY, "");

  static HandsForm read(Posted posted) {
    return new HandsForm(
        posted.text("hands.kind"),
        TimeField.read(posted, "hands.began"),
        posted.text("hands.position"),
        posted.text("hands.purpose"),
        posted.text("hands.reason"),
        posted.text("hands.other-reason"),
        posted.text("hands.least"),
        posted.text("hands.room"),
        posted.text("hands.drug"),
        TimeField.read(posted, "hands.ended"),
        posted.text("hands.end-reason"));
  }

  void carry(Posted.Carried carried) {
    carried
        .add("hands.kind", kind)
        .add("hands.position", position)
        .add("hands.purpose", purpose)
        .add("hands.reason", reason)
        .add("hands.other-reason", otherReason)
        .add("hands.least", leastRestrictive)
        .add("hands.room", room)
        .add("hands.drug", drug)
        .add("hands.end-reason", endReason);
    began.carry("hands.began", carried);
    ended.carry("hands.ended", carried);
  }

  HandsForm withTimes(TimeField beganThen, TimeField endedThen) {
    return new HandsForm(
        kind,
        beganThen,
        position,
        purpose,
        reason,
        otherReason,
        leastRestrictive,
        room,
        drug,
        endedThen,
        endReason);
  }
}
