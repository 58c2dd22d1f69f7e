package org.calmtrace.facility.events;

/** What happened to places. Their names are not personal and stand in clear. */
public sealed interface FacilityEvent permits FacilityRegistered, UnitOpened {}
