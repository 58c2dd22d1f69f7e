package org.calmtrace.security;

import java.util.Set;

/**
 * Which part of the organisation a person may see and write in.
 *
 * @param facilities identifiers of facilities, each with all of its units
 * @param units identifiers of single units
 */
public record Scope(Set<String> facilities, Set<String> units) {

  public Scope {
    facilities = Set.copyOf(facilities);
    units = Set.copyOf(units);
  }

  public boolean holds(String facility, String unit) {
    return facilities.contains(facility) || units.contains(unit);
  }
}
