package org.calmtrace.incident;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.Right;
import org.calmtrace.security.Role;
import org.calmtrace.security.SecurityRefusal;
import org.calmtrace.security.SignedIn;
import org.springframework.stereotype.Component;

/** Decides who may write and read incidents: by role first, then by the unit's place in scope. */
@Component
public class IncidentAccess {

  /** The one with the widest licence first: the role a person with several acts in. */
  private static final List<Role> BY_LICENCE =
      List.of(Role.PRACTITIONER, Role.NURSE, Role.TECHNICIAN, Role.QUALITY_OFFICER);

  private final Units units;

  IncidentAccess(Units units) {
    this.units = units;
  }

  /** The role in which this person files such an entry. */
  Role roleFor(EntryKind kind, SignedIn person) {
    return BY_LICENCE.stream()
        .filter(role -> person.roles().contains(role))
        .filter(role -> kind.rights().stream().anyMatch(role::has))
        .findFirst()
        .orElseThrow(() -> RefusedException.of(SecurityRefusal.ROLE_MAY_NOT_WRITE));
  }

  public void mustRead(SignedIn person) {
    if (!person.has(Right.READ)) {
      throw RefusedException.of(SecurityRefusal.ROLE_MAY_NOT_READ);
    }
  }

  /** Whether personal text is opened for this person; coded facts only, if not. */
  public boolean readsText(SignedIn person) {
    return person.has(Right.READ_PERSONAL_TEXT);
  }

  /**
   * The unit, if this person may see what happens there.
   *
   * @param field where the input names it, for a refusal
   */
  public Unit inScope(SignedIn person, String unitId, String field) {
    Unit unit =
        units
            .find(unitId)
            .orElseThrow(() -> RefusedException.at(field, IncidentRefusal.UNIT_UNKNOWN));
    if (!person.scope().holds(unit.facilityId(), unit.id())) {
      throw RefusedException.at(field, SecurityRefusal.OUT_OF_SCOPE, unitId);
    }
    return unit;
  }

  /** The unit of something recorded, if this person may see what happens there. */
  Unit inScope(SignedIn person, String unitId) {
    return inScope(person, unitId, "");
  }

  /** The identifiers of every unit in this person's scope. */
  public Set<String> unitsInScope(SignedIn person) {
    return units.all().stream()
        .filter(unit -> person.scope().holds(unit.facilityId(), unit.id()))
        .map(Unit::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
