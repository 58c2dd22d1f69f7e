package org.calmtrace.incident.pages.episode;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.calmtrace.care.People;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.Filed;
import org.calmtrace.incident.IncidentAccess;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.incident.IncidentStream;
import org.calmtrace.incident.IncidentStreams;
import org.calmtrace.incident.Incidents;
import org.calmtrace.incident.Intervention;
import org.calmtrace.incident.board.Boards;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.incident.pages.form.Answers;
import org.calmtrace.ledger.Projections;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an episode's form is about, and files what it says. */
@Component
class EpisodeDesk {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final IncidentStreams streams;
  private final Units units;
  private final People people;
  private final IncidentAccess access;
  private final Incidents incidents;
  private final Projections projections;
  private final Clock clock;

  EpisodeDesk(
      IncidentStreams streams,
      Units units,
      People people,
      IncidentAccess access,
      Incidents incidents,
      Projections projections,
      Clock clock) {
    this.streams = streams;
    this.units = units;
    this.people = people;
    this.access = access;
    this.incidents = incidents;
    this.projections = projections;
    this.clock = clock;
  }

  /** For one who reads: nothing is made of it. */
  Situation situation(String incident, String intervention, SignedIn reader) {
    return situation(incident, intervention, EntryId.of(incident(incident)), reader);
  }

  /**
   * @param intervention null where one is about to be recorded, or none is meant
   * @param entry what the form becomes
   */
  Situation situation(
      String incident, @Nullable String intervention, EntryId entry, SignedIn writer) {
    IncidentStream stream = streams.read(incident(incident), writer);
    IncidentReported report = stream.state().reported();
    Unit unit = units.find(report.unit()).orElseThrow();
    return new Situation(
        stream,
        entry,
        intervention == null ? null : intervention(stream, intervention),
        unit,
        access.readsText(writer) ? people.find(report.patient()) : Optional.empty(),
        writer,
        clock.instant().atZone(unit.zone()));
  }

  static IncidentId incident(String id) {
    try {
      return IncidentId.parse(id);
    } catch (IllegalArgumentException notAnIdentifier) {
      throw RefusedException.of(IncidentRefusal.NOT_FOUND);
    }
  }

  static Intervention intervention(IncidentStream stream, String id) {
    try {
      return stream
          .state()
          .intervention(EntryId.parse(id))
          .orElseThrow(() -> RefusedException.of(IncidentRefusal.ENTRY_NOT_FOUND));
    } catch (IllegalArgumentException notAnIdentifier) {
      throw RefusedException.of(IncidentRefusal.ENTRY_NOT_FOUND);
    }
  }

  /** Files it, and waits for the board, so that whoever did it sees it there. */
  void file(EpisodeForm form, Answers answers, Situation situation) {
    Filed filed =
        incidents.file(
            situation.incident(),
            form.input(answers, situation),
            form.within(answers, situation),
            situation.writer(),
            null);
    projections.await(Boards.NAME, filed.position(), PATIENCE);
  }
}
