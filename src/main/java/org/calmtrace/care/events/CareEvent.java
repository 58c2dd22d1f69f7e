package org.calmtrace.care.events;

/** What happened to a person's stay here. Everything personal is sealed. */
public sealed interface CareEvent permits PatientRegistered, PatientAdmitted {

  /** The person's identifier, UUID as text; also the subject of every sealed text. */
  String patient();
}
