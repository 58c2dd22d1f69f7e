package org.calmtrace.incident.pages.episode;

import java.util.Arrays;
import java.util.List;
import org.calmtrace.incident.EntryKind;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.platform.Code;
import org.calmtrace.security.SignedIn;

/**
 * Forms of an episode that can be filled in from the incident's page as well, for what happened
 * without a restraint or seclusion.
 */
public enum IncidentEntry implements Code {
  MEDICATION("medication", EntryKind.MEDICATION),
  DEBRIEF("debrief", EntryKind.DEBRIEF);

  private final String code;
  private final EntryKind kind;

  IncidentEntry(String code, EntryKind kind) {
    this.code = code;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  /** What this person can still add to an incident that stands so. */
  public static List<IncidentEntry> offered(IncidentState state, SignedIn person) {
    boolean over = state.stage() == Stage.CLOSED || state.stage() == Stage.IN_ERROR;
    return over
        ? List.of()
        : Arrays.stream(values())
            .filter(it -> it.kind.rights().stream().anyMatch(person::has))
            .toList();
  }
}
