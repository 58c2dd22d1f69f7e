package org.calmtrace.facility;

import java.util.List;
import java.util.Optional;

/** Looks up units. */
public interface Units {

  Optional<Unit> find(String unitId);

  /** All units, by facility, then name. */
  List<Unit> all();
}
