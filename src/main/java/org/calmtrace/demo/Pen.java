package org.calmtrace.demo;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/** Writes the entries of one invented incident, each at the time at which it was recorded. */
final class Pen {

  final Course course;
  final Narrator narrator;
  final Cast cast;
  final Dice dice;
  final IncidentId incident;

  private final String name;
  private final List<YearEntry> entries = new ArrayList<>();
  private OffsetDateTime floor;
  private OffsetDateTime latest;

  /**
   * @param name of the incident: the same one has the same identifiers
   */
  Pen(String name, Course course, Narrator narrator, Cast cast, Dice dice) {
    this.name = name;
    this.course = course;
    this.narrator = narrator;
    this.cast = cast;
    this.dice = dice;
    this.incident = new IncidentId(id("incident"));
    this.floor = course.began();
    this.latest = floor;
  }

  private UUID id(String part) {
    return DemoIds.of(name + "/" + part);
  }

  EntryId newEntry() {
    return new EntryId(id("entry/" + entries.size()));
  }

  /** What others do not depend on; not before what it may depend on. */
  OffsetDateTime write(OffsetDateTime at, Colleague by, YearEntry.Content content) {
    if (!at.isAfter(floor)) {
      floor = floor.plusSeconds(dice.between(8, 50));
    }
    OffsetDateTime recordedAt =
        (at.isAfter(floor) ? at : floor).atZoneSameInstant(DemoPlaces.ZONE).toOffsetDateTime();
    entries.add(
        new YearEntry(recordedAt, by, course.unit().facility, course.person().id(), content));
    if (recordedAt.isAfter(latest)) {
      latest = recordedAt;
    }
    return recordedAt;
  }

  /** What others depend on: nothing is recorded before it any more. */
  OffsetDateTime writeFirst(OffsetDateTime at, Colleague by, YearEntry.Content content) {
    floor = write(at, by, content);
    return floor;
  }

  /** What nothing waits for, because it may be added at any time. */
  void writeAside(OffsetDateTime at, Colleague by, YearEntry.Content content) {
    OffsetDateTime before = latest;
    write(at, by, content);
    latest = before;
  }

  /** When the last entry was recorded. */
  OffsetDateTime latest() {
    return latest;
  }

  /** When that was recorded on which others depend. */
  OffsetDateTime floor() {
    return floor;
  }

  /** A piece of this section in the hand of who writes. */
  String words(String section, Colleague writer) {
    return narrator.one(section, course, writer, dice);
  }

  /** The same, as often as people find time for it. */
  @Nullable String words(String section, Colleague writer, double probability) {
    return dice.chance(probability) ? words(section, writer) : null;
  }

  /** In the order of recording, those that were there at this moment. */
  List<YearEntry> until(OffsetDateTime moment) {
    return entries.stream()
        .filter(entry -> !entry.recordedAt().isAfter(moment))
        .sorted(Comparator.comparing(entry -> entry.recordedAt().toInstant()))
        .toList();
  }
}
