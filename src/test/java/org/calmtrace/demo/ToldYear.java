package org.calmtrace.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calmtrace.incident.Deciding;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.commands.IncidentCommand;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.vault.TestVault;

/** The whole year, decided in memory: what tests look at. */
final class ToldYear {

  static final Instant SOWN = Instant.parse("2026-11-24T18:20:30.123Z");

  final TestVault vault = new TestVault();
  final List<YearEntry> entries;
  final List<IncidentCommand> commands = new ArrayList<>();
  final List<String> refused = new ArrayList<>();
  final Map<IncidentId, IncidentState> incidents = new LinkedHashMap<>();

  ToldYear(Instant sown) {
    entries = new Year(sown).entries();
    for (YearEntry entry : entries) {
      IncidentCommand command = entry.command(vault);
      commands.add(command);
      IncidentState before = incidents.getOrDefault(command.incident(), IncidentState.NONE);
      try {
        incidents.put(command.incident(), Deciding.after(before, command, vault));
      } catch (RefusedException e) {
        refused.add(e.refusal() + " " + e.getMessage() + " " + command.entry());
      }
    }
  }

  List<IncidentState> counted() {
    return incidents.values().stream().filter(state -> !state.inError()).toList();
  }

  Optional<String> narrative(IncidentReported report) {
    return Optional.ofNullable(report.narrative()).flatMap(vault::open);
  }

  OffsetDateTime sown() {
    return SOWN.atZone(DemoPlaces.ZONE).toOffsetDateTime();
  }
}
