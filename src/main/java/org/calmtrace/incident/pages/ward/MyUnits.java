package org.calmtrace.incident.pages.ward;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.CurrentUser;
import org.calmtrace.security.Right;
import org.calmtrace.security.SecurityRefusal;
import org.calmtrace.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows who is at work, and on which of their units; the choice is kept in the session. */
@Component
class MyUnits {

  private static final String CHOSEN = MyUnits.class.getName() + ".chosen";

  private final Units units;
  private final CurrentUser currentUser;
  private final HttpSession session;
  private final Clock clock;

  MyUnits(Units units, CurrentUser currentUser, HttpSession session, Clock clock) {
    this.units = units;
    this.currentUser = currentUser;
    this.session = session;
    this.clock = clock;
  }

  /** The person at work; these pages are for those who write. */
  SignedIn person() {
    SignedIn person = currentUser.get();
    if (!person.has(Right.WRITE)) {
      throw RefusedException.of(SecurityRefusal.ROLE_MAY_NOT_WRITE);
    }
    return person;
  }

  List<Unit> of(SignedIn person) {
    return units.all().stream()
        .filter(unit -> person.scope().holds(unit.facilityId(), unit.id()))
        .toList();
  }

  /**
   * The unit that is asked for, or else the one last chosen, or else the first; empty if the person
   * has none.
   *
   * @param wanted identifier from the address; one that is not theirs is as good as none
   */
  Optional<Unit> choose(@Nullable String wanted, List<Unit> mine) {
    Optional<Unit> asked = find(wanted, mine);
    asked.ifPresent(unit -> session.setAttribute(CHOSEN, unit.id()));
    return asked
        .or(() -> find(session.getAttribute(CHOSEN), mine))
        .or(() -> mine.stream().findFirst());
  }

  private static Optional<Unit> find(@Nullable Object id, List<Unit> mine) {
    return mine.stream().filter(unit -> unit.id().equals(id)).findFirst();
  }

  /** The time on the unit; without one, UTC. */
  ZonedDateTime now(Optional<Unit> unit) {
    return clock.instant().atZone(unit.<ZoneId>map(Unit::zone).orElse(ZoneOffset.UTC));
  }
}
