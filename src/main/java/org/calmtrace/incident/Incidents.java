package org.calmtrace.incident;

import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.calmtrace.care.People;
import org.calmtrace.care.Person;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.codes.AgeBand;
import org.calmtrace.incident.codes.StaffInvolved;
import org.calmtrace.incident.commands.Circumstances;
import org.calmtrace.incident.commands.IncidentCommand;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.incident.inputs.CorrectionInput;
import org.calmtrace.incident.inputs.ErrorMarkInput;
import org.calmtrace.incident.inputs.OrderInput;
import org.calmtrace.incident.inputs.ReportInput;
import org.calmtrace.ledger.Author;
import org.calmtrace.platform.Records;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.input.InputShape;
import org.calmtrace.security.Right;
import org.calmtrace.security.Role;
import org.calmtrace.security.SignedIn;
import org.calmtrace.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files what people say about incidents: the one door for pages, REST and the simulated year. It
 * checks who may, cleans and seals their words, sends the command and says what became of it.
 *
 * <p>It refuses with {@link org.calmtrace.platform.input.InvalidInputException} what no rule has to
 * be asked about, and with {@link RefusedException} what a rule forbids. An {@code expectedVersion}
 * is the version that the writer has seen; null if any will do.
 */
@Component
public class Incidents {

  private final IncidentAccess access;
  private final IncidentStreams streams;
  private final People people;
  private final Staff staff;
  private final EntryMaker entries;
  private final CorrectionMaker corrections;
  private final EntryDesk desk;
  private final Clock clock;

  Incidents(
      IncidentAccess access,
      IncidentStreams streams,
      People people,
      Staff staff,
      EntryMaker entries,
      CorrectionMaker corrections,
      EntryDesk desk,
      Clock clock) {
    this.access = access;
    this.streams = streams;
    this.people = people;
    this.staff = staff;
    this.entries = entries;
    this.corrections = corrections;
    this.desk = desk;
    this.clock = clock;
  }

  /** Files the report that an incident begins with. */
  public Filed report(ReportInput input, SignedIn by, @Nullable Long expectedVersion) {
    Role role = access.roleFor(EntryKind.REPORT, by);
    ReportInput report = InputShape.clean(input);
    Unit unit = access.inScope(by, report.unit(), "/unit");
    String patient = report.patient().toString();
    if (!people.exists(patient)) {
      throw RefusedException.at("/patient", IncidentRefusal.PATIENT_UNKNOWN);
    }
    IncidentEvent entry = entries.make(report.incidentId(), patient, report, Map.of());
    return send(entry, by, role, unit, expectedVersion);
  }

  /** Files an entry that belongs to the incident as a whole. */
  public Filed file(IncidentId id, Record input, SignedIn by, @Nullable Long expectedVersion) {
    return file(id, input, Map.of(), by, expectedVersion);
  }

  /**
   * Files an entry of any kind but the report.
   *
   * @param input what is filed: one of {@code org.calmtrace.incident.inputs}
   * @param within the entries that it belongs to, by the name of the event's component, e.g. {@code
   *     intervention}
   */
  public Filed file(
      IncidentId id,
      Record input,
      Map<String, EntryId> within,
      SignedIn by,
      @Nullable Long expectedVersion) {
    Role role = access.roleFor(EntryKind.ofInput(input), by);
    Record clean = InputShape.clean(input);
    IncidentStream stream = streams.get(id);
    IncidentReported report = stream.state().reported();
    Unit unit = access.inScope(by, report.unit());
    if (clean instanceof ErrorMarkInput && !by.has(Right.REVIEW) && !stream.isReportedBy(by)) {
      throw RefusedException.of(IncidentRefusal.NOT_THE_REPORTER);
    }
    checkStaff(clean);
    IncidentEvent entry =
        clean instanceof CorrectionInput correction
            ? corrections.make(stream.state(), correction)
            : entries.make(id, report.patient(), clean, given(clean, within, report, unit));
    return send(entry, by, role, unit, expectedVersion);
  }

  private Filed send(
      IncidentEvent entry, SignedIn by, Role role, Unit unit, @Nullable Long expectedVersion) {
    Author author = author(by, role, unit);
    Circumstances circumstances =
        new Circumstances(author.recordedAt(), by.staffId(), unit.facilityKind());
    return desk.file(IncidentCommand.of(entry, circumstances), author, expectedVersion);
  }

  /** Everybody who is named has to be somebody. */
  private void checkStaff(Record input) {
    Map<String, String> named = new HashMap<>();
    for (RecordComponent component : Records.components(input.getClass())) {
      Object value = Records.read(input, component);
      Collection<?> values =
          value instanceof Collection<?> all ? all : Optional.ofNullable(value).stream().toList();
      values.stream()
          .flatMap(it -> staffIn(it).stream())
          .forEach(id -> named.put(id.toString(), "/" + component.getName()));
    }
    if (named.isEmpty()) {
      return;
    }
    Map<String, ?> found = staff.findAll(named.keySet());
    named.forEach(
        (id, field) -> {
          if (!found.containsKey(id)) {
            throw RefusedException.at(field, IncidentRefusal.STAFF_UNKNOWN, id);
          }
        });
  }

  private static Optional<UUID> staffIn(Object value) {
    return switch (value) {
      case UUID id -> Optional.of(id);
      case StaffInvolved involved -> Optional.of(involved.staff());
      default -> Optional.empty();
    };
  }

  private Map<String, @Nullable Object> given(
      Record input, Map<String, EntryId> within, IncidentReported report, Unit unit) {
    Map<String, @Nullable Object> given = new HashMap<>(within);
    if (input instanceof OrderInput order) {
      LocalDate day = order.occurredAt().atZoneSameInstant(unit.zone()).toLocalDate();
      // Null where the birth date is not known, or cannot be read any more.
      given.put(
          "ageBand",
          people.find(report.patient()).map(person -> ageBand(person, day)).orElse(null));
    }
    return given;
  }

  private static AgeBand ageBand(Person person, LocalDate day) {
    return AgeBand.of(person.ageOn(day));
  }

  /** Who says so; the time is ours, shown in the offset of the ward. */
  private Author author(SignedIn by, Role role, Unit unit) {
    OffsetDateTime now =
        clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(unit.zone()).toOffsetDateTime();
    return Author.of(by.staffId(), role.name(), now);
  }
}
