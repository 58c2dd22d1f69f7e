package org.calmtrace.incident.pages.report;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.calmtrace.care.Person;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.codes.Known;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.inputs.AttemptInput;
import org.calmtrace.incident.inputs.InjuryInput;
import org.calmtrace.incident.inputs.NotificationInput;
import org.calmtrace.incident.inputs.ReportInput;
import org.calmtrace.incident.inputs.ResolutionInput;
import org.calmtrace.incident.pages.report.FieldReader.Place;
import org.calmtrace.web.FormErrors.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report form once: everything that is to be put right, in the order of the form, or what
 * is to be filed. What a rule forbids is asked here as well as when it is filed, so that it is said
 * before the first entry stands.
 */
final class FormReader {

  private static final Place OUTCOME = new Place("outcome-", Map.of());

  private final ReportForm form;
  private final ZoneId zone;
  private final OffsetDateTime now;
  private final FieldReader fields;
  private final RowReader rows;

  private FormReader(ReportForm form, ZoneId zone, OffsetDateTime now) {
    this.form = form;
    this.zone = zone;
    this.now = now;
    this.fields = new FieldReader(zone, now);
    this.rows = new RowReader(fields);
  }

  /**
   * @param person who was chosen, if that is somebody the reporter may report on
   * @param zone of the unit: days and times are read in it
   */
  static Reading read(ReportForm form, Optional<Person> person, ZoneId zone, OffsetDateTime now) {
    return new FormReader(form, zone, now).read(person);
  }

  private Reading read(Optional<Person> person) {
    ReportInput report = report(person);
    List<AttemptInput> attempts = rows.all(Rows.TRIED, form.tried(), rows::attempt);
    ResolutionInput resolution = form.end().isOver() ? resolution() : null;
    boolean hands = form.end().handsUsed();
    Reading.Hands intervention = hands ? new HandsReader(form, fields).read() : null;
    EntryId about = hands ? EntryId.parse(form.idOf("intervention")) : null;
    List<InjuryInput> injuries = injuries();
    List<NotificationInput> told =
        rows.all(Rows.TOLD, form.told(), (row, place) -> rows.notice(row, place, about));
    return new Reading(report, attempts, resolution, intervention, injuries, told, fields.faults());
  }

  /** Only what is wrong with the row at hand. */
  static List<Fault> rowFaults(ReportForm form, Rows which, ZoneId zone, OffsetDateTime now) {
    FormReader reader = new FormReader(form, zone, now);
    Place place = RowReader.atHand(which);
    switch (which) {
      case TRIED -> reader.rows.attempt(form.tried().open(), place);
      case HURT -> reader.rows.injury(form.hurt().open(), place);
      case TOLD -> reader.rows.notice(form.told().open(), place, null);
    }
    return reader.fields.faults();
  }

  private @Nullable ReportInput report(Optional<Person> person) {
    StoryForm story = form.story();
    if (person.isEmpty()) {
      fields.fault("patient", "report.error.who");
    }
    OffsetDateTime began = fields.time(story.began(), "began", "report.error.began");
    if (person.isEmpty() || began == null) {
      return null;
    }
    return fields.checked(
        new ReportInput(
            IncidentId.parse(form.incident()),
            person.get().unitId(),
            UUID.fromString(person.get().id()),
            began,
            story.place(),
            FieldReader.codes(Antecedent.class, story.antecedents()),
            story.otherAntecedent(),
            FieldReader.codes(Behaviour.class, story.behaviours()),
            story.intensity().matches("[0-4]") ? Integer.valueOf(story.intensity()) : null,
            form.narrative(),
            form.lateReason(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            anyoneInjured()),
        Place.WHOLE_FORM);
  }

  /** That nobody was hurt answers also what was only begun; of an injury it says the opposite. */
  private List<InjuryInput> injuries() {
    if (!form.nobodyHurt()) {
      return rows.all(Rows.HURT, form.hurt(), rows::injury);
    }
    boolean begunOnly = !new FormReader(form, zone, now).isInjuryAtHandWhole();
    if (!form.hurt().done().isEmpty() || !begunOnly) {
      fields.fault("nobody-hurt", "report.error.hurt-and-nobody");
    }
    return List.of();
  }

  private boolean isInjuryAtHandWhole() {
    return rows.injury(form.hurt().open(), RowReader.atHand(Rows.HURT)) != null;
  }

  private @Nullable Known anyoneInjured() {
    if (form.nobodyHurt()) {
      return Known.NO;
    }
    return form.hurt().said().isEmpty() ? null : Known.YES;
  }

  private @Nullable ResolutionInput resolution() {
    Outcome outcome = FieldReader.code(Outcome.class, form.end().outcome());
    OffsetDateTime ended = fields.time(form.end().ended(), "ended", "report.error.ended");
    OffsetDateTime began = fields.moment(form.story().began());
    if (ended != null && began != null && ended.isBefore(began)) {
      fields.fault("ended", "report.error.ended-before");
      return null;
    }
    if (outcome == null || ended == null) {
      return null;
    }
    return fields.checked(
        new ResolutionInput(
            EntryId.parse(form.idOf("resolution")), outcome, ended, form.end().note(), null),
        OUTCOME);
  }
}
