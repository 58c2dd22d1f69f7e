package org.calmtrace.incident;

import org.calmtrace.incident.commands.IncidentCommand;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.vault.ProtectedText;
import org.calmtrace.vault.Vault;

/** Lets tests of other features ask what an incident makes of a command, without a ledger. */
public final class Deciding {

  private Deciding() {}

  /** The state afterwards. */
  public static IncidentState after(IncidentState state, IncidentCommand command, Vault vault) {
    IncidentState after = state;
    for (IncidentEvent event : Decisions.decide(state, command, (a, b) -> same(a, b, vault))) {
      after = after.evolve(event);
    }
    return after;
  }

  private static boolean same(ProtectedText a, ProtectedText b, Vault vault) {
    return vault.open(a).equals(vault.open(b));
  }

  /** Whether somebody in this role may file such an entry. */
  public static boolean mayFile(org.calmtrace.security.Role role, IncidentEvent entry) {
    return EntryKind.of(entry).rights().stream().anyMatch(role::has);
  }
}
