package org.calmtrace.care;

import java.time.Duration;
import java.util.List;
import java.util.function.BiPredicate;
import org.calmtrace.care.events.CareEvent;
import org.calmtrace.care.events.PatientAdmitted;
import org.calmtrace.care.events.PatientRegistered;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.vault.ProtectedText;

/**
 * Decides what is recorded of a person's stay. First whether the very thing stands already, which
 * is harmless whatever happened since, then the rules.
 */
final class CareDecisions {

  /** How far a ward's clock may run ahead of ours. */
  static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);

  private CareDecisions() {}

  /**
   * @param sameText whether two sealed texts hold the same words
   */
  static List<CareEvent> decide(
      PatientState state,
      RegisterPatient command,
      BiPredicate<ProtectedText, ProtectedText> sameText) {
    PatientRegistered known = state.registered();
    if (known == null) {
      return List.of(
          new PatientRegistered(
              command.patient(),
              command.name(),
              command.initials(),
              command.birthDate(),
              command.recordNumber()));
    }
    boolean same =
        sameText.test(known.name(), command.name())
            && sameText.test(known.initials(), command.initials())
            && sameText.test(known.birthDate(), command.birthDate())
            && sameText.test(known.recordNumber(), command.recordNumber());
    if (!same) {
      throw RefusedException.of(CareRefusal.PATIENT_DIFFERS);
    }
    return List.of();
  }

  static List<CareEvent> decide(PatientState state, AdmitPatient command) {
    PatientAdmitted asked =
        new PatientAdmitted(
            command.patient(), command.stay(), command.unit(), command.occurredAt());
    PatientAdmitted known = state.admitted();
    if (asked.equals(known)) {
      return List.of();
    }
    if (state.registered() == null) {
      throw RefusedException.of(CareRefusal.PATIENT_UNKNOWN);
    }
    if (known != null) {
      throw RefusedException.of(
          known.stay().equals(command.stay())
              ? CareRefusal.STAY_DIFFERS
              : CareRefusal.ALREADY_ADMITTED);
    }
    if (command.occurredAt().isAfter(command.recordedAt().plus(CLOCKS_MAY_DIFFER))) {
      throw RefusedException.of(CareRefusal.ADMITTED_IN_THE_FUTURE, CLOCKS_MAY_DIFFER.toMinutes());
    }
    return List.of(asked);
  }
}
