package org.calmtrace.incident.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.texts.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it stands now.
 *
 * @param number its human number: the ledger position of its report
 * @param version number of its events
 * @param attempts by the time at which they were made
 * @param resolution how it ended; null while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentFile(
    IncidentId incidentId,
    long number,
    long version,
    Stage state,
    String unit,
    String patient,
    OffsetDateTime occurredAt,
    @Nullable PersonalText place,
    List<Antecedent> antecedents,
    @Nullable PersonalText otherAntecedent,
    List<Behaviour> behaviours,
    @Nullable Integer intensity,
    @Nullable PersonalText narrative,
    @Nullable PersonalText lateReason,
    List<FiledAttempt> attempts,
    @Nullable FiledResolution resolution) {

  /** What was tried. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FiledAttempt(
      EntryId attemptId,
      Technique technique,
      @Nullable PersonalText otherTechnique,
      OffsetDateTime occurredAt,
      Response response,
      @Nullable Boolean inSafetyPlan,
      @Nullable PersonalText note) {}

  /** How it ended. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FiledResolution(
      EntryId resolutionId,
      Outcome outcome,
      OffsetDateTime occurredAt,
      @Nullable PersonalText note) {}
}
