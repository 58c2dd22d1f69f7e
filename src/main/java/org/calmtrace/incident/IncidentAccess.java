package org.calmtrace.incident;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.Role;
import org.calmtrace.security.SignedIn;
import org.springframework.stereotype.Component;

/** Decides who may write and read incidents: by role first, then by the unit's place in scope. */
@Component
public class IncidentAccess {

  /** Those who write, the one with the widest licence first: the role a person acts in. */
  private static final List<Role> WRITERS = List.of(Role.PRACTITIONER, Role.NURSE, Role.TECHNICIAN);

  private final Units units;

  IncidentAccess(Units units) {
    this.units = units;
  }

  /** The role in which this person writes. */
  Role writerRole(SignedIn person) {
    return WRITERS.stream()
        .filter(person.roles()::contains)
        .findFirst()
        .orElseThrow(() -> RefusedException.of(IncidentRefusal.ROLE_MAY_NOT_WRITE));
  }

  /** The unit, if this person may see what happens there. */
  public Unit inScope(SignedIn person, String unitId) {
    Unit unit =
        units
            .find(unitId)
            .orElseThrow(() -> RefusedException.at("/unit", IncidentRefusal.UNIT_UNKNOWN));
    if (!person.scope().holds(unit.facilityId(), unit.id())) {
      throw RefusedException.of(IncidentRefusal.OUTSIDE_SCOPE);
    }
    return unit;
  }

  public void mustRead(SignedIn person) {
    if (!readsText(person) && !person.isAny(Role.REGULATOR)) {
      throw RefusedException.of(IncidentRefusal.ROLE_MAY_NOT_READ);
    }
  }

  /** Whether personal text is opened for this person; coded facts only, if not. */
  public boolean readsText(SignedIn person) {
    return person.isAny(Role.TECHNICIAN, Role.NURSE, Role.PRACTITIONER, Role.QUALITY_OFFICER);
  }

  /** The identifiers of every unit in this person's scope. */
  public Set<String> unitsInScope(SignedIn person) {
    return units.all().stream()
        .filter(unit -> person.scope().holds(unit.facilityId(), unit.id()))
        .map(Unit::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
