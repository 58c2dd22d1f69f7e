package org.calmtrace.facility;

import java.util.List;
import org.calmtrace.facility.events.FacilityRegistered;
import org.calmtrace.facility.events.UnitOpened;
import org.calmtrace.platform.RefusedException;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of a place: the same again is harmless, another under its name is not. */
final class FacilityDecisions {

  private FacilityDecisions() {}

  static List<FacilityRegistered> decide(
      @Nullable FacilityRegistered known, RegisterFacility command) {
    FacilityRegistered asked =
        new FacilityRegistered(command.facility(), command.name(), command.kind(), command.zone());
    if (known == null) {
      return List.of(asked);
    }
    if (known.equals(asked)) {
      return List.of();
    }
    throw RefusedException.of(FacilityRefusal.FACILITY_DIFFERS, command.facility());
  }

  static List<UnitOpened> decide(@Nullable UnitOpened known, OpenUnit command) {
    UnitOpened asked =
        new UnitOpened(
            command.unit(), command.facility(), command.name(), command.fromAge(), command.toAge());
    if (known == null) {
      return List.of(asked);
    }
    if (known.equals(asked)) {
      return List.of();
    }
    throw RefusedException.of(FacilityRefusal.UNIT_DIFFERS, command.unit());
  }
}
