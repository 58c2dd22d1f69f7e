package org.calmtrace.incident.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.calmtrace.incident.Filed;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.timeline.Timeline;
import org.calmtrace.incident.timeline.TimelineEntry;
import org.calmtrace.incident.timeline.Timelines;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.CurrentUser;
import org.calmtrace.security.SignedIn;
import org.calmtrace.web.problem.RefusedWithMore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a writer whose version is old what the incident has become meanwhile. */
@Component
class Changes {

  private final Timelines timelines;
  private final CurrentUser currentUser;

  Changes(Timelines timelines, CurrentUser currentUser) {
    this.timelines = timelines;
    this.currentUser = currentUser;
  }

  /**
   * Files an entry; a refusal because of its version says the version now and what it has seen not.
   */
  Filed toldOf(IncidentId incident, @Nullable Long seen, Function<SignedIn, Filed> filing) {
    SignedIn by = currentUser.get();
    try {
      return filing.apply(by);
    } catch (RefusedException refused) {
      if (refused.refusal() == LedgerRefusal.VERSION_CHANGED && seen != null) {
        throw new RefusedWithMore(refused, since(incident, seen, by));
      }
      throw refused;
    }
  }

  private Map<String, Object> since(IncidentId incident, long seen, SignedIn by) {
    Timeline timeline = timelines.read(incident, by);
    List<TimelineEntry> unseen =
        timeline.entries().stream().filter(entry -> entry.sequence() >= seen).toList();
    return Map.of("version", timeline.version(), "changes", unseen);
  }
}
