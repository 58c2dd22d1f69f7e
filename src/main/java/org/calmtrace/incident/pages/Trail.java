package org.calmtrace.incident.pages;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.texts.PersonalText;
import org.calmtrace.incident.timeline.EntryContent;
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
    EntryContent.Report report,
    OffsetDateTime began,
    @Nullable OffsetDateTime ended,
    List<Row> rows) {

  /**
   * One entry.
   *
   * @param day set where the day of happening is not that of the row above
   * @param recordedDay set where it was recorded on another day than it happened
   * @param who name and role, or the role alone
   */
  record Row(
      TimelineEntry entry, @Nullable LocalDate day, @Nullable LocalDate recordedDay, String who) {

    public String icon() {
      return switch (entry.content()) {
        case EntryContent.Report report -> "exclamation-circle";
        case EntryContent.Attempt attempt -> "chat";
        case EntryContent.Resolution resolution ->
            resolution.outcome().restrictive() ? "stop-circle" : "check-circle";
      };
    }

    /** Which fragment of the page writes it. */
    public String kind() {
      return switch (entry.content()) {
        case EntryContent.Report report -> "reported";
        case EntryContent.Attempt attempt -> "tried";
        case EntryContent.Resolution resolution -> "ended";
      };
    }

    public Duration lateBy() {
      return Duration.ofMinutes(entry.lateBy());
    }
  }

  static Trail of(Timeline timeline, String person, String unit, Names names) {
    EntryContent.Report report = null;
    OffsetDateTime began = null;
    OffsetDateTime ended = null;
    List<Row> rows = new ArrayList<>();
    LocalDate above = null;
    for (TimelineEntry entry : timeline.entries()) {
      switch (entry.content()) {
        case EntryContent.Report it -> {
          report = it;
          began = entry.happened();
        }
        case EntryContent.Attempt it -> {
          // Says nothing about the incident as a whole.
        }
        case EntryContent.Resolution it -> ended = entry.happened();
      }
      LocalDate day = entry.happened().toLocalDate();
      LocalDate recorded =
          entry.recorded().withOffsetSameInstant(entry.happened().getOffset()).toLocalDate();
      rows.add(
          new Row(
              entry,
              above == null || day.equals(above) ? null : day,
              recorded.equals(day) ? null : recorded,
              names.of(entry)));
      above = day;
    }
    if (report == null || began == null) {
      throw new IllegalStateException("An incident without its report");
    }
    return new Trail(timeline, person, unit, report, began, ended, rows);
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
    return report.place();
  }
}
