package org.calmtrace.incident.pages.episode;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.calmtrace.incident.codes.DutyKind;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.pages.cards.Countdown;
import org.calmtrace.incident.pages.cards.DutyView;
import org.jspecify.annotations.Nullable;

/**
 * An intervention as its page shows it.
 *
 * @param number of its incident
 * @param person as the reader may know them
 * @param unit its name, and where it is going on if that is on record
 * @param since when it began, in the zone of the unit
 * @param ended when it ended; null while it is running
 * @param lasts how long it has lasted
 * @param duties what is due, the next first
 * @param unsigned orders that wait for a signature
 * @param order the order that counts, or what the law says of one; null where neither says a time
 * @param criteria what has to be seen before it ends, in words
 * @param told whether the person was told
 */
record EpisodePage(
    String incident,
    String intervention,
    long number,
    String person,
    String unit,
    InterventionKind kind,
    OffsetDateTime since,
    @Nullable OffsetDateTime ended,
    Duration lasts,
    List<DutyView> duties,
    int unsigned,
    @Nullable OrderLine order,
    List<String> criteria,
    @Nullable OffsetDateTime told,
    TickScale scale,
    List<SoFar.Done> soFar) {

  /** So many fit beside the page; the rest is in the record. */
  private static final int NEWEST = 8;

  EpisodePage {
    duties = List.copyOf(duties);
    criteria = List.copyOf(criteria);
    soFar = List.copyOf(soFar);
  }

  /**
   * How long it may go on.
   *
   * @param ends when the order ends; null where none has been given yet
   * @param minutes that it lasts, or that one may last
   * @param most as many as the law allows; null where it names no number
   * @param ageBand code of the age that this depends on; null where it does not
   * @param citation the paragraph that says so, or {@code policy}
   */
  record OrderLine(
      @Nullable OffsetDateTime ends,
      int minutes,
      @Nullable Integer most,
      @Nullable String ageBand,
      String citation) {

    /** It was given so, and is recorded as it was. */
    public boolean tooLong() {
      return most != null && minutes > most;
    }

    public Duration span() {
      return Duration.ofMinutes(minutes);
    }
  }

  public String address() {
    return "/incidents/" + incident + "/interventions/" + intervention;
  }

  public boolean running() {
    return ended == null;
  }

  public String timer() {
    return Countdown.text(lasts);
  }

  public @Nullable DutyView next() {
    return duties.isEmpty() ? null : duties.getFirst();
  }

  /** Then its button is in the card already. */
  public boolean checkIsNext() {
    DutyView next = next();
    return next != null && next.kind() == DutyKind.CHECK;
  }

  public List<DutyView> later() {
    return duties.isEmpty() ? List.of() : duties.subList(1, duties.size());
  }

  public List<SoFar.Done> newest() {
    return soFar.subList(0, Math.min(NEWEST, soFar.size()));
  }
}
