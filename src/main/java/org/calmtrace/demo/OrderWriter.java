package org.calmtrace.demo;

import java.time.OffsetDateTime;
import java.util.List;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.AgeBand;
import org.calmtrace.incident.codes.Credential;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.OrderForm;
import org.calmtrace.incident.codes.OrderKind;
import org.calmtrace.incident.events.OrderRecorded;
import org.calmtrace.incident.events.OrderSigned;
import org.jspecify.annotations.Nullable;

/**
 * Writes the orders of an intervention and their signatures: mostly as they should be, some late,
 * some never signed, a few for longer than the age allows.
 */
final class OrderWriter {

  private final Pen pen;
  private final Dice dice;
  private final AgeBand age;

  OrderWriter(Pen pen, AgeBand age) {
    this.pen = pen;
    this.dice = pen.dice;
    this.age = age;
  }

  /** None in a school: no federal rule knows orders there. */
  void orders(Held held) {
    if (pen.course.unit().facility == FacilityKind.SCHOOL || dice.chance(0.025)) {
      return;
    }
    int after = dice.chance(0.06) ? dice.between(35, 120) : dice.between(-2, 11);
    Colleague by = pen.cast.practitioner(pen.course.unit(), dice);
    OffsetDateTime at = held.start().plusMinutes(after);
    int minutes = minutes(held.kind());
    EntryId order = order(held, by, at, minutes, null);
    OffsetDateTime ends = at.plusMinutes(minutes);
    if (ends.isBefore(held.end()) && dice.chance(0.85)) {
      boolean late = dice.chance(0.15);
      order(held, by, ends.plusMinutes(late ? 9 : -5), minutes, order);
    }
  }

  /** One as it should be, for as long as the age allows. */
  void order(Held held) {
    Colleague by = pen.cast.practitioner(pen.course.unit(), dice);
    order(held, by, held.start().plusMinutes(3), age.orderMinutes(), null);
  }

  private int minutes(InterventionKind kind) {
    int most = age.orderMinutes();
    return kind == InterventionKind.PHYSICAL
        ? dice.pick(List.of(15, 30, 60))
        : dice.chance(0.7) ? most : most / 2;
  }

  private EntryId order(
      Held held, Colleague by, OffsetDateTime at, int minutes, @Nullable EntryId renews) {
    boolean telephone = dice.chance(0.42);
    boolean tooLong = telephone && dice.chance(0.05);
    EntryId entry = pen.newEntry();
    String note = pen.words("order", by, 0.2);
    Boolean consulted = dice.chance(0.7) ? Boolean.TRUE : null;
    OffsetDateTime recorded =
        pen.write(
            at.plusMinutes(dice.between(1, 6)).plusSeconds(dice.between(0, 59)),
            telephone ? held.nurse() : by,
            words ->
                new OrderRecorded(
                    pen.incident,
                    entry,
                    held.id(),
                    OrderKind.SINGLE,
                    at,
                    telephone ? OrderForm.TELEPHONE : OrderForm.ELECTRONIC,
                    by.id(),
                    Credential.PHYSICIAN,
                    telephone ? held.nurse().id() : null,
                    held.kind(),
                    tooLong ? age.orderMinutes() * 2 : minutes,
                    renews,
                    null,
                    Boolean.TRUE,
                    null,
                    consulted,
                    null,
                    telephone ? Boolean.TRUE : null,
                    words.sealAny(note),
                    age));
    sign(held, entry, by, telephone, recorded);
    return entry;
  }

  /** A hospital lets another responsible practitioner sign; elsewhere it is who ordered. */
  private void sign(
      Held held, EntryId order, Colleague by, boolean telephone, OffsetDateTime recorded) {
    if (dice.chance(0.055)) {
      return;
    }
    OffsetDateTime at =
        telephone
            ? recorded.plusMinutes(
                dice.chance(0.12) ? dice.between(1500, 5200) : dice.skewed(20, 1300))
            : recorded.plusMinutes(dice.between(0, 4)).plusSeconds(5);
    boolean other =
        pen.course.unit().facility == FacilityKind.PSYCHIATRIC_HOSPITAL && dice.chance(0.06);
    EntryId entry = pen.newEntry();
    pen.write(
        at.plusSeconds(dice.between(1, 30)),
        other ? pen.cast.practitioner(pen.course.unit(), dice) : by,
        words -> new OrderSigned(pen.incident, entry, held.id(), order, at, null));
  }
}
