package org.calmtrace.incident.pages.episode;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.calmtrace.care.Person;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.incident.IncidentStream;
import org.calmtrace.incident.Intervention;
import org.calmtrace.incident.codes.AgeBand;
import org.calmtrace.incident.events.OrderRecorded;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What a form of an episode is about.
 *
 * @param entry the identifier of what the form becomes, made when it was first shown
 * @param intervention null where one is about to be recorded
 * @param person empty where they are no longer known
 * @param writer who fills it in
 * @param now in the zone of the unit
 */
record Situation(
    IncidentStream stream,
    EntryId entry,
    @Nullable Intervention intervention,
    Unit unit,
    Optional<Person> person,
    SignedIn writer,
    ZonedDateTime now) {

  IncidentId incident() {
    return stream.state().reported().incident();
  }

  /** Where there is one. */
  Intervention one() {
    if (intervention == null) {
      throw RefusedException.of(IncidentRefusal.ENTRY_NOT_FOUND);
    }
    return intervention;
  }

  EntryId interventionId() {
    return one().id();
  }

  /** Empty if it is not known how old the person is. */
  Optional<AgeBand> ageBand() {
    return person.map(it -> AgeBand.of(it.ageOn(now.toLocalDate())));
  }

  /** The order that counts: of two of one moment the one that was recorded later. */
  Optional<OrderRecorded> newestOrder() {
    List<OrderRecorded> orders = one().orders();
    return orders.reversed().stream()
        .max(Comparator.comparing(order -> order.occurredAt().toInstant()));
  }

  /** Orders that nothing but this very form has signed, in the order of recording. */
  List<OrderRecorded> unsigned() {
    return one().orders().stream()
        .filter(
            order ->
                one()
                    .signature(order.entry())
                    .filter(signature -> !signature.entry().equals(entry))
                    .isEmpty())
        .toList();
  }
}
