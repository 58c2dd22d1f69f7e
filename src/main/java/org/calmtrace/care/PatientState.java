package org.calmtrace.care;

import org.calmtrace.care.events.CareEvent;
import org.calmtrace.care.events.PatientAdmitted;
import org.calmtrace.care.events.PatientRegistered;
import org.jspecify.annotations.Nullable;

/**
 * What a person's events come to.
 *
 * @param registered null before the first event, never afterwards
 * @param admitted the stay they are in; null if none
 */
record PatientState(@Nullable PatientRegistered registered, @Nullable PatientAdmitted admitted) {

  static final PatientState NONE = new PatientState(null, null);

  PatientState evolve(CareEvent event) {
    return switch (event) {
      case PatientRegistered r -> new PatientState(r, admitted);
      case PatientAdmitted a -> new PatientState(registered, a);
    };
  }
}
