package org.calmtrace.care;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up people in care. A person whose key was destroyed is not found. */
public interface People {

  Optional<Person> find(String patientId);

  /** Whether {@link #find} would find somebody; cheaper, for each thing that is filed asks it. */
  boolean exists(String patientId);

  /** Those of the given identifiers that are found, in one query. */
  Map<String, Person> findAll(Collection<String> patientIds);

  /** The people on a unit now, by initials. */
  List<Person> on(String unitId);
}
