package org.calmtrace.incident;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.calmtrace.care.People;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.commands.IncidentCommand;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.incident.inputs.AttemptInput;
import org.calmtrace.incident.inputs.ReportInput;
import org.calmtrace.incident.inputs.ResolutionInput;
import org.calmtrace.ledger.Author;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.input.InputShape;
import org.calmtrace.security.Role;
import org.calmtrace.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files what people say about incidents: the one door for pages, REST and the simulated year. It
 * checks who may, cleans and seals their words, sends the command and says what became of it.
 *
 * <p>Each method refuses with {@link org.calmtrace.platform.input.InvalidInputException} what no
 * rule has to be asked about, and with {@link RefusedException} what a rule forbids. An {@code
 * expectedVersion} is the version that the writer has seen; null if any will do.
 */
@Component
public class Incidents {

  private final IncidentAccess access;
  private final IncidentStreams streams;
  private final People people;
  private final CommandMaker commands;
  private final EntryDesk desk;
  private final Clock clock;

  Incidents(
      IncidentAccess access,
      IncidentStreams streams,
      People people,
      CommandMaker commands,
      EntryDesk desk,
      Clock clock) {
    this.access = access;
    this.streams = streams;
    this.people = people;
    this.commands = commands;
    this.desk = desk;
    this.clock = clock;
  }

  public Filed report(ReportInput input, SignedIn by, @Nullable Long expectedVersion) {
    Role role = access.writerRole(by);
    ReportInput report = InputShape.clean(input);
    Unit unit = access.inScope(by, report.unit(), "/unit");
    if (people.find(report.patient().toString()).isEmpty()) {
      throw RefusedException.at("/patient", IncidentRefusal.PATIENT_UNKNOWN);
    }
    Author author = author(by, role, unit);
    return desk.file(commands.report(report, author.recordedAt()), author, expectedVersion);
  }

  public Filed logAttempt(
      IncidentId id, AttemptInput input, SignedIn by, @Nullable Long expectedVersion) {
    Role role = access.writerRole(by);
    AttemptInput attempt = InputShape.clean(input);
    return add(
        id, by, role, expectedVersion, (report, at) -> commands.attempt(report, attempt, at));
  }

  public Filed resolve(
      IncidentId id, ResolutionInput input, SignedIn by, @Nullable Long expectedVersion) {
    Role role = access.writerRole(by);
    ResolutionInput resolution = InputShape.clean(input);
    return add(
        id, by, role, expectedVersion, (report, at) -> commands.resolution(report, resolution, at));
  }

  private Filed add(
      IncidentId id,
      SignedIn by,
      Role role,
      @Nullable Long expectedVersion,
      MakeCommand makeCommand) {
    IncidentReported report = streams.get(id).state().reported();
    Unit unit = access.inScope(by, report.unit());
    Author author = author(by, role, unit);
    return desk.file(makeCommand.of(report, author.recordedAt()), author, expectedVersion);
  }

  /** Who says so; the time is ours, shown in the offset of the ward. */
  private Author author(SignedIn by, Role role, Unit unit) {
    OffsetDateTime now =
        clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(unit.zone()).toOffsetDateTime();
    return Author.of(by.staffId(), role.name(), now);
  }

  /** Makes the command once the incident's own facts are known. */
  @FunctionalInterface
  private interface MakeCommand {

    IncidentCommand of(IncidentReported report, OffsetDateTime recordedAt);
  }
}
