package org.calmtrace.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.commands.Circumstances;
import org.calmtrace.incident.commands.IncidentCommand;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.vault.ProtectedText;
import org.calmtrace.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Makes the commands of invented incidents; for the same moment of sowing always the same ones. */
final class Storyteller {

  private final Vault vault;
  private final Instant sown;

  Storyteller(Vault vault, Instant sown) {
    this.vault = vault;
    this.sown = sown;
  }

  /** In the order in which they were filed. */
  List<Told> tell(List<Story> stories) {
    return stories.stream()
        .sorted(Comparator.comparing(story -> story.filed(sown)))
        .flatMap(story -> tell(story).stream())
        .toList();
  }

  /** A command and who sends it; its time of recording stands in the command. */
  record Told(DemoStaff by, IncidentCommand command) {}

  private List<Told> tell(Story story) {
    List<Told> told = new ArrayList<>();
    told.add(new Told(story.by, report(story)));
    for (int i = 0; i < story.attempts.size(); i++) {
      told.add(new Told(story.by, attempt(story, i)));
    }
    if (story.end != null) {
      told.add(new Told(story.by, resolution(story, story.end)));
    }
    return told;
  }

  private IncidentCommand report(Story story) {
    return command(
        story,
        new IncidentReported(
            incident(story),
            story.unit,
            patient(story),
            story.began(sown),
            seal(story, story.place),
            story.antecedents.stream().sorted().toList(),
            null,
            story.behaviours.stream().sorted().toList(),
            story.intensity,
            seal(story, story.narrative),
            seal(story, story.lateReason),
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null),
        story.filed(sown));
  }

  private IncidentCommand attempt(Story story, int index) {
    Story.Attempt attempt = story.attempts.get(index);
    return command(
        story,
        new AttemptLogged(
            incident(story),
            entry(story, "attempt/" + index),
            attempt.technique(),
            null,
            story.began(sown).plusMinutes(attempt.after()),
            attempt.response(),
            attempt.inPlan(),
            seal(story, attempt.note()),
            null,
            null),
        recorded(story, attempt.after()));
  }

  private IncidentCommand resolution(Story story, Story.End end) {
    return command(
        story,
        new EscalationResolved(
            incident(story),
            entry(story, "end"),
            end.outcome(),
            story.began(sown).plusMinutes(end.after()),
            seal(story, end.note()),
            null),
        recorded(story, end.after()));
  }

  private static IncidentCommand command(
      Story story, IncidentEvent entry, OffsetDateTime recordedAt) {
    return IncidentCommand.of(entry, new Circumstances(recordedAt, story.by.id(), null));
  }

  /** With the report, or a minute after it happened if that was later still. */
  private OffsetDateTime recorded(Story story, int after) {
    OffsetDateTime filed = story.filed(sown);
    OffsetDateTime afterwards = story.began(sown).plusMinutes(after + 1L);
    return filed.isAfter(afterwards) ? filed : afterwards;
  }

  private static IncidentId incident(Story story) {
    return new IncidentId(id(story, "incident"));
  }

  private static EntryId entry(Story story, String name) {
    return new EntryId(id(story, name));
  }

  private static UUID id(Story story, String name) {
    return DemoIds.of("story/" + story.unit + "/" + story.initials + "/" + name);
  }

  private static String patient(Story story) {
    return DemoPatient.idOf(story.unit, story.initials);
  }

  private @Nullable ProtectedText seal(Story story, @Nullable String words) {
    return words == null ? null : vault.seal(patient(story), words);
  }
}
