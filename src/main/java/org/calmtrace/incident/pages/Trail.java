package org.calmtrace.incident.pages;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.Known;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.texts.PersonalText;
import org.calmtrace.incident.timeline.EntryContent;
import org.calmtrace.incident.timeline.EntryCorrection;
import org.calmtrace.incident.timeline.Timeline;
import org.calmtrace.incident.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * An incident as its page shows it: rows with two clocks, and its facts beside them.
 *
 * @param person as far as the reader may know
 * @param unit its name
 * @param report what was reported
 * @param began when it happened
 * @param ended when it ended; null while it is open
 */
record Trail(
    Timeline timeline,
    String person,
    String unit,
    EntryContent report,
    OffsetDateTime began,
    @Nullable OffsetDateTime ended,
    List<Row> rows) {

  /**
   * One entry.
   *
   * @param day set where the day of happening is not that of the row above
   * @param recordedDay set where it was recorded on another day than it happened
   * @param who name and role, or the role alone
   * @param title what it is, in a line
   * @param facts what it says, field by field
   * @param changes how it was put right
   */
  record Row(
      TimelineEntry entry,
      @Nullable LocalDate day,
      @Nullable LocalDate recordedDay,
      String who,
      String title,
      List<EntryWords.Fact> facts,
      List<EntryWords.Change> changes) {

    /** Of the entry, or of the newest correction of it. */
    public long newestPosition() {
      return Math.max(
          entry.position(),
          changes.stream().mapToLong(EntryWords.Change::position).max().orElse(-1));
    }

    public String icon() {
      return switch (entry.kind()) {
        case "incident.reported", "incident.injury-recorded" -> "exclamation-circle";
        case "incident.attempt-logged", "incident.statement-added" -> "chat";
        case "incident.escalation-resolved" ->
            entry.content().get("outcome") instanceof Outcome how && how.restrictive()
                ? "stop-circle"
                : "check-circle";
        case "incident.intervention-started" -> "lock";
        case "incident.intervention-ended" -> "door-open";
        case "incident.order-recorded", "incident.order-signed" -> "file-earmark-text";
        case "incident.entry-corrected", "incident.addendum-added" -> "pencil";
        case "incident.check-recorded" -> "clipboard2-pulse";
        case "incident.face-to-face-evaluated" -> "person-check";
        case "incident.party-notified" -> "telephone";
        case "incident.medication-given" -> "capsule";
        case "incident.debrief-held" -> "people";
        case "incident.clarification-asked", "incident.clarified" -> "question-circle";
        case "incident.reviewed" -> "eye";
        case "incident.marked-in-error" -> "x-octagon-fill";
        default -> "check-circle";
      };
    }

    /** Which fragment of the page writes it; the others are listed field by field. */
    public String kind() {
      return switch (entry.kind()) {
        case "incident.reported" -> "reported";
        case "incident.attempt-logged" -> "tried";
        case "incident.escalation-resolved" -> "ended";
        default -> "other";
      };
    }

    /** The words that it is there for; null where it has only facts. */
    public @Nullable PersonalText says() {
      return entry.content().words(EntryTitles.spoken(entry.content()));
    }

    public boolean isInjury() {
      return entry.kind().equals("incident.injury-recorded");
    }

    public Duration lateBy() {
      return Duration.ofMinutes(entry.lateBy());
    }
  }

  static Trail of(
      Timeline timeline,
      String person,
      String unit,
      Names names,
      EntryTitles titles,
      EntryWords words) {
    EntryContent report = null;
    OffsetDateTime began = null;
    OffsetDateTime ended = null;
    List<Row> rows = new ArrayList<>();
    LocalDate above = null;
    Map<EntryId, String> corrected = corrected(timeline, names);
    for (TimelineEntry entry : timeline.entries()) {
      if (corrected.containsKey(entry.entryId())) {
        continue; // it stands with the entry that it puts right
      }
      if (entry.kind().equals("incident.reported")) {
        report = entry.content();
        began = entry.happened();
      } else if (entry.kind().equals("incident.escalation-resolved")) {
        ended = entry.happened();
      }
      LocalDate day = entry.happened().toLocalDate();
      LocalDate recorded =
          entry.recorded().withOffsetSameInstant(entry.happened().getOffset()).toLocalDate();
      rows.add(
          new Row(
              entry,
              above == null || day.equals(above) ? null : day,
              recorded.equals(day) ? null : recorded,
              names.of(entry),
              titles.of(entry),
              words.facts(entry),
              words.changes(entry, corrected)));
      above = day;
    }
    if (report == null || began == null) {
      throw new IllegalStateException("An incident without its report");
    }
    return new Trail(timeline, person, unit, report, began, ended, rows);
  }

  /** Who filed each correction that stands with the entry that it puts right. */
  private static Map<EntryId, String> corrected(Timeline timeline, Names names) {
    Set<EntryId> nested =
        timeline.entries().stream()
            .flatMap(entry -> entry.corrections().stream())
            .map(EntryCorrection::correctionId)
            .collect(Collectors.toSet());
    return timeline.entries().stream()
        .filter(entry -> nested.contains(entry.entryId()))
        .collect(Collectors.toMap(TimelineEntry::entryId, names::of));
  }

  /** Writes who recorded an entry. */
  @FunctionalInterface
  interface Names {

    String of(TimelineEntry entry);
  }

  /** How many attempts to de-escalate are recorded. */
  public long attempts() {
    return rows.stream().filter(row -> row.kind().equals("tried")).count();
  }

  /** How many injuries are recorded. */
  public long injuries() {
    return rows.stream().filter(Row::isInjury).count();
  }

  /** Whether an injury is recorded though the report says that nobody was hurt. */
  public boolean hurtAfterAll() {
    return saidOfInjuries() == Known.NO && injuries() > 0;
  }

  /** Key of the words for who was hurt: as the report said it, while no injury is recorded. */
  public String hurtKey() {
    if (injuries() > 0) {
      return hurtAfterAll() ? "incident.hurt.after-all" : "incident.hurt.recorded";
    }
    Known said = saidOfInjuries();
    return said == null ? "check.not-said" : "incident.hurt." + said.code();
  }

  private @Nullable Known saidOfInjuries() {
    return report.get("anyoneInjured") instanceof Known said ? said : null;
  }

  public long firstPosition() {
    return timeline.entries().stream().mapToLong(TimelineEntry::position).min().orElseThrow();
  }

  public long lastPosition() {
    return timeline.entries().stream().mapToLong(TimelineEntry::position).max().orElseThrow();
  }

  /** Key of the words for how far it has come and how it ended. */
  public String endKey() {
    Outcome outcome = timeline.outcome();
    return outcome == null ? "state.open" : "outcome." + outcome.code();
  }

  public @Nullable PersonalText place() {
    return report.words("place");
  }
}
