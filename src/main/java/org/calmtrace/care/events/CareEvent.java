package org.calmtrace.care.events;

/** What happened to a person's stay here. Everything personal is sealed with the person's key. */
public sealed interface CareEvent permits PatientRegistered, PatientAdmitted {

  /** Identifier of the person, a UUID; also the subject of every sealed text. */
  String patient();
}
