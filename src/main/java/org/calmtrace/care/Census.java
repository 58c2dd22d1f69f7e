package org.calmtrace.care;

import java.util.Collection;
import java.util.Map;

/** Who was in care when, as numbers: what rates are divided by. */
public interface Census {

  /** Of each of these units; one where nobody was ever admitted has an empty one. */
  Map<String, UnitCensus> of(Collection<String> units);
}
