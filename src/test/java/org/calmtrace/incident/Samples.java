package org.calmtrace.incident;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.commands.Circumstances;
import org.calmtrace.incident.commands.IncidentCommand;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/** One afternoon on a ward, for tests to begin with. */
final class Samples {

  static final IncidentId INCIDENT = IncidentId.parse("0b8f5e0c-1d1f-4f7e-9a35-6a0d2c1b7e44");
  static final String PATIENT = "5d3c7f0a-90b1-4c7c-8d0e-0f6a1b2c3d4e";
  static final OffsetDateTime HAPPENED = OffsetDateTime.parse("2026-11-20T16:02:00+01:00");
  static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T16:49:12.345+01:00");

  private Samples() {}

  static EntryId entry(int n) {
    return new EntryId(new UUID(0, n));
  }

  static IncidentReported reported(ProtectedText narrative) {
    return new IncidentReported(
        INCIDENT,
        "cedar",
        PATIENT,
        HAPPENED,
        null,
        List.of(Antecedent.DENIAL_OF_REQUEST, Antecedent.VISIT_PHONE_CALL),
        null,
        List.of(Behaviour.PROPERTY_DAMAGE, Behaviour.PHYSICAL_AGGRESSION),
        3,
        narrative,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static AttemptLogged attempt(int n, Technique technique, @Nullable ProtectedText note) {
    return new AttemptLogged(
        INCIDENT,
        entry(n),
        technique,
        null,
        HAPPENED.minusMinutes(4),
        Response.NONE,
        true,
        note,
        null,
        null);
  }

  static EscalationResolved resolved(int n, Outcome outcome) {
    return new EscalationResolved(INCIDENT, entry(n), outcome, HAPPENED.plusMinutes(2), null, null);
  }

  static final Circumstances CIRCUMSTANCES =
      new Circumstances(
          NOW, "5d3c7f0a-0000-4000-8000-000000000001", FacilityKind.PSYCHIATRIC_HOSPITAL);

  /** What asks for this entry now. */
  static IncidentCommand asks(IncidentEvent entry) {
    return IncidentCommand.of(entry, CIRCUMSTANCES);
  }
}
