package org.calmtrace.staff;

import java.util.Collection;
import java.util.Map;

/** Looks up staff members. */
public interface Staff {

  /** Those of the given identifiers that are found, in one query. */
  Map<String, Member> findAll(Collection<String> staffIds);
}
