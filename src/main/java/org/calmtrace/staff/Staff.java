package org.calmtrace.staff;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks up staff members. */
public interface Staff {

  /** Those of the given identifiers that are found, in one query. */
  Map<String, Member> findAll(Collection<String> staffIds);

  /** Everybody of these professions, by name. */
  List<Member> of(Set<Profession> professions);
}
