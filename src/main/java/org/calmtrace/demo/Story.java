package org.calmtrace.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.jspecify.annotations.Nullable;

/**
 * An invented incident as somebody would tell it; times count from when it began. Written with the
 * methods below, one after the other, and read by {@link Storyteller}.
 */
final class Story {

  final String unit;
  final String initials;
  final DemoStaff by;
  final List<Antecedent> antecedents = new ArrayList<>();
  final List<Behaviour> behaviours = new ArrayList<>();
  final List<Attempt> attempts = new ArrayList<>();

  @Nullable String place;
  @Nullable String narrative;
  @Nullable String lateReason;
  @Nullable Integer intensity;
  @Nullable End end;

  private int daysAgo;
  private @Nullable LocalTime at;
  private int minutesAgo;
  private int filedAfter;

  /** What was tried, minutes after it began (or before). */
  record Attempt(
      int after,
      Technique technique,
      Response response,
      @Nullable Boolean inPlan,
      @Nullable String note) {}

  /** How it ended, minutes after it began. */
  record End(int after, Outcome outcome, @Nullable String note) {}

  private Story(String unit, String initials, DemoStaff by) {
    this.unit = unit;
    this.initials = initials;
    this.by = by;
  }

  static Story of(String unit, String initials, DemoStaff by) {
    return new Story(unit, initials, by);
  }

  /** It began so many days before the day of sowing, and was filed so many minutes later. */
  Story on(int itsDaysAgo, String itsTime, int filedMinutesAfter) {
    daysAgo = itsDaysAgo;
    at = LocalTime.parse(itsTime);
    filedAfter = filedMinutesAfter;
    return this;
  }

  /** It began so many minutes before the sowing itself. */
  Story minutesAgo(int minutes, int filedMinutesAfter) {
    minutesAgo = minutes;
    filedAfter = filedMinutesAfter;
    return this;
  }

  Story lateBecause(String reason) {
    lateReason = reason;
    return this;
  }

  Story setOffBy(Antecedent... causes) {
    Collections.addAll(antecedents, causes);
    return this;
  }

  Story showing(int itsIntensity, Behaviour... shown) {
    intensity = itsIntensity;
    Collections.addAll(behaviours, shown);
    return this;
  }

  Story told(@Nullable String itsPlace, @Nullable String itsNarrative) {
    place = itsPlace;
    narrative = itsNarrative;
    return this;
  }

  Story tried(int after, Technique technique, Response response, @Nullable String note) {
    attempts.add(new Attempt(after, technique, response, null, note));
    return this;
  }

  Story triedByPlan(int after, Technique technique, Response response, @Nullable String note) {
    attempts.add(new Attempt(after, technique, response, true, note));
    return this;
  }

  Story ended(int after, Outcome outcome, @Nullable String note) {
    end = new End(after, outcome, note);
    return this;
  }

  OffsetDateTime began(Instant sown) {
    OffsetDateTime now = sown.atZone(DemoPlaces.ZONE).toOffsetDateTime();
    return at == null
        ? now.minusMinutes(minutesAgo)
        : now.toLocalDate()
            .minusDays(daysAgo)
            .atTime(at)
            .atZone(DemoPlaces.ZONE)
            .toOffsetDateTime();
  }

  OffsetDateTime filed(Instant sown) {
    return began(sown).plusMinutes(filedAfter);
  }
}
