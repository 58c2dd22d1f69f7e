package org.calmtrace.incident.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.Filed;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.Incidents;
import org.calmtrace.incident.inputs.ReportInput;
import org.calmtrace.web.input.EntityTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Files what a request holds and answers what became of it: the same for every kind of entry. */
@Component
class Filing {

  private static final String INCIDENT = "/api/incidents/{incident}";
  private static final String ENTRY = "/api/incidents/{incident}/entries/{entry}";

  private final Incidents incidents;
  private final Changes changes;

  Filing(Incidents incidents, Changes changes) {
    this.incidents = incidents;
    this.changes = changes;
  }

  ResponseEntity<FiledAnswer> report(
      ReportInput input, @Nullable String ifMatch, UriComponentsBuilder server) {
    Long version = EntityTag.version(ifMatch);
    Filed filed =
        changes.toldOf(input.incidentId(), version, by -> incidents.report(input, by, version));
    return FiledAnswer.of(filed, INCIDENT, server);
  }

  /** Something that is filed with this incident. */
  Place of(IncidentId incident) {
    return new Place(incident);
  }

  /** Where in an incident an entry belongs. */
  final class Place {

    private final IncidentId incident;
    private final Map<String, EntryId> within = new LinkedHashMap<>();

    private Place(IncidentId incident) {
      this.incident = incident;
    }

    /** It belongs to this entry, which the event names so. */
    Place within(String name, EntryId entry) {
      within.put(name, entry);
      return this;
    }

    ResponseEntity<FiledAnswer> file(
        Record input, @Nullable String ifMatch, UriComponentsBuilder server) {
      Long version = EntityTag.version(ifMatch);
      Filed filed =
          changes.toldOf(
              incident, version, by -> incidents.file(incident, input, within, by, version));
      return FiledAnswer.of(filed, ENTRY, server);
    }
  }
}
