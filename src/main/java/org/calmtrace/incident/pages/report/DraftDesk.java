package org.calmtrace.incident.pages.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.calmtrace.care.Person;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentStreams;
import org.calmtrace.incident.drafts.Draft;
import org.calmtrace.incident.drafts.DraftContent;
import org.calmtrace.incident.drafts.Drafts;
import org.calmtrace.incident.pages.PersonLabels;
import org.calmtrace.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps report forms as drafts, and lists those that somebody may carry on. */
@Component
public class DraftDesk {

  private final Drafts drafts;
  private final ReportDesk desk;
  private final PersonLabels labels;
  private final IncidentStreams streams;

  DraftDesk(Drafts drafts, ReportDesk desk, PersonLabels labels, IncidentStreams streams) {
    this.drafts = drafts;
    this.desk = desk;
    this.labels = labels;
    this.streams = streams;
  }

  /**
   * Keeps what the form says; empty if it says nothing. A form that is kept while its report is
   * being sent must not outlive it: whichever of the two comes last removes it.
   */
  Optional<Instant> keep(ReportForm form, SignedIn by) {
    if (form.isBlank()) {
      return Optional.empty();
    }
    Optional<Person> person = desk.person(form, by);
    Optional<Unit> unit = desk.unit(person, by);
    ZoneId zone = desk.now(unit).getZone();
    DraftContent content =
        new DraftContent(
            person.map(Person::id).orElse(null),
            form.story().place().isEmpty() ? null : form.story().place(),
            form.story().began().moment(zone).orElse(null),
            Progress.of(form).open().size(),
            form.byName());
    IncidentId id = IncidentId.parse(form.incident());
    Instant kept = drafts.save(id, person.map(Person::unitId).orElse(null), content, by);
    if (streams.exists(id)) {
      drafts.remove(id, by);
      return Optional.empty();
    }
    return Optional.of(kept);
  }

  Optional<Kept> find(IncidentId id, SignedIn by) {
    return drafts
        .find(id, by)
        .map(draft -> new Kept(ReportForm.of(draft.content().fields()), draft.keptAt()))
        .filter(kept -> kept.form().isIdentified());
  }

  /** A form, and when it was last kept. */
  record Kept(ReportForm form, Instant at) {}

  void remove(IncidentId id, SignedIn by) {
    drafts.remove(id, by);
  }

  /** What this person has begun and not sent, newest first. */
  public List<Line> lines(SignedIn reader) {
    List<Draft> all = drafts.of(reader);
    PersonLabels.Labels names =
        labels.forReader(
            reader,
            all.stream().map(it -> it.content().patient()).filter(Objects::nonNull).toList());
    return all.stream().map(draft -> line(draft, names, reader)).toList();
  }

  private Line line(Draft draft, PersonLabels.Labels names, SignedIn reader) {
    DraftContent content = draft.content();
    ZoneId zone = desk.zone(draft.unit(), reader);
    OffsetDateTime kept = draft.keptAt().atZone(zone).toOffsetDateTime();
    OffsetDateTime began = content.began();
    LocalDate day = (began == null ? kept : began).toLocalDate();
    String patient = content.patient();
    return new Line(
        draft.id().toString(),
        patient == null ? null : names.of(patient, day),
        content.place(),
        began,
        content.missing(),
        kept);
  }

  /**
   * A draft in a list: {@code /report?draft={id}} carries it on.
   *
   * @param person who it is about, if that was said
   * @param place where, if that was said
   * @param began when it began, if that was said
   * @param missing how many parts say nothing yet
   * @param kept when it was last kept
   */
  public record Line(
      String id,
      @Nullable String person,
      @Nullable String place,
      @Nullable OffsetDateTime began,
      int missing,
      OffsetDateTime kept) {}
}
