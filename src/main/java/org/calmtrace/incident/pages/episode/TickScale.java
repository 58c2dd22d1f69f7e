package org.calmtrace.incident.pages.episode;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.calmtrace.incident.pages.cards.DutyState;
import org.jspecify.annotations.Nullable;

/**
 * An episode on a scale of time, as the places of what is drawn, each a part of the whole width:
 * what has gone, the checks, what is due next, and the end of the order with its last quarter.
 *
 * @param from its left end; {@code to} its right end
 * @param gone how far time has come
 * @param ticks clock-aligned
 * @param checks those that were done
 * @param next when the next check is due; null if none is
 * @param evaluation when the evaluation is due; null if it is not
 * @param order the end of the order; null without one that ends
 */
record TickScale(
    Instant from,
    Instant to,
    String gone,
    List<Tick> ticks,
    List<String> checks,
    @Nullable String next,
    @Nullable Mark evaluation,
    @Nullable Order order) {

  private static final List<Integer> STEPS = List.of(5, 10, 15, 30, 60, 120, 240, 360, 720, 1440);
  private static final int MOST_TICKS = 30;
  private static final int MOST_LABELS = 5;

  /** The words of a mark take so much of a phone's width. */
  private static final double WORDS = 0.3;

  private static final Duration SHORTEST = Duration.ofMinutes(30);

  TickScale {
    ticks = List.copyOf(ticks);
    checks = List.copyOf(checks);
  }

  /**
   * A place with its time.
   *
   * @param left whether its words go to the left of it
   * @param worded whether there is room for them
   */
  record Mark(String at, OffsetDateTime time, boolean left, boolean worded) {}

  /** A tick of the clock; its time is written where {@code labelled}. */
  record Tick(String at, OffsetDateTime time, boolean labelled) {}

  /** The end of an order: amber from {@code soon}, for {@code width}. */
  record Order(String soon, String width, Mark end) {}

  /**
   * What is drawn.
   *
   * @param start of the intervention
   * @param end of it; null while it is running
   * @param orderFrom when the order that counts was given
   */
  record Facts(
      Instant start,
      @Nullable Instant end,
      Instant now,
      List<Instant> checks,
      @Nullable Instant next,
      @Nullable Instant evaluation,
      @Nullable Instant orderFrom,
      @Nullable Instant orderEnd) {

    Facts {
      checks = List.copyOf(checks);
    }

    /** Up to when something is known to be or to come. */
    private Instant last() {
      if (end != null) {
        return end;
      }
      Instant last = now.plus(Duration.ofMinutes(1));
      for (Instant moment : new Instant[] {next, evaluation, orderEnd}) {
        last = moment != null && moment.isAfter(last) ? moment : last;
      }
      return last;
    }
  }

  static TickScale of(Facts facts, ZoneId zone) {
    Instant from = facts.start();
    Instant last = facts.last();
    Instant shortest = from.plus(SHORTEST);
    Ruler ruler = new Ruler(from, last.isBefore(shortest) ? shortest : last, zone);
    Instant gone = facts.end() == null ? facts.now() : facts.end();
    return new TickScale(
        from,
        ruler.to(),
        ruler.at(gone),
        ruler.ticks(),
        facts.checks().stream().map(ruler::at).toList(),
        facts.next() == null ? null : ruler.at(facts.next()),
        facts.evaluation() == null ? null : ruler.evaluation(facts.evaluation(), facts.orderEnd()),
        ruler.order(facts));
  }

  /** Turns moments into places. */
  private record Ruler(Instant from, Instant to, ZoneId zone) {

    private double part(Instant moment) {
      double part =
          (double) Duration.between(from, moment).toMillis()
              / Duration.between(from, to).toMillis();
      return Math.clamp(part, 0.0, 1.0);
    }

    String at(Instant moment) {
      return percent(part(moment));
    }

    private static String percent(double part) {
      return String.format(Locale.ROOT, "%.2f%%", part * 100);
    }

    /** Words of the evaluation stand where those of the order's end leave room. */
    Mark evaluation(Instant moment, @Nullable Instant orderEnd) {
      double at = part(moment);
      double free = orderEnd == null ? 1 : wordsOfOrderFrom(part(orderEnd));
      boolean right = at + WORDS <= free;
      boolean left = at >= WORDS && at <= free;
      return new Mark(percent(at), there(moment), !right, right || left);
    }

    private static double wordsOfOrderFrom(double end) {
      return end > 0.5 ? end - WORDS : end;
    }

    Mark orderEnd(Instant moment) {
      return new Mark(at(moment), there(moment), part(moment) > 0.5, true);
    }

    private OffsetDateTime there(Instant moment) {
      return moment.atZone(zone).toOffsetDateTime();
    }

    @Nullable Order order(Facts facts) {
      if (facts.orderFrom() == null || facts.orderEnd() == null) {
        return null;
      }
      Instant soon = DutyState.soonFrom(facts.orderFrom(), facts.orderEnd());
      double width = part(facts.orderEnd()) - part(soon);
      return new Order(at(soon), percent(width), orderEnd(facts.orderEnd()));
    }

    List<Tick> ticks() {
      long minutes = Duration.between(from, to).toMinutes();
      int step = step(minutes, MOST_TICKS);
      int labels = step(minutes, MOST_LABELS);
      List<Tick> ticks = new ArrayList<>();
      ZonedDateTime tick = from.atZone(zone).truncatedTo(ChronoUnit.DAYS);
      // Across a change of the clocks the ticks stay those of the clock on the wall.
      while (!tick.toInstant().isAfter(to)) {
        if (!tick.toInstant().isBefore(from)) {
          int minuteOfDay = tick.getHour() * 60 + tick.getMinute();
          ticks.add(
              new Tick(at(tick.toInstant()), tick.toOffsetDateTime(), minuteOfDay % labels == 0));
        }
        tick = tick.plusMinutes(step);
      }
      return ticks;
    }

    private static int step(long minutes, int most) {
      return STEPS.stream()
          .filter(step -> minutes / step <= most)
          .findFirst()
          .orElse(STEPS.getLast());
    }
  }
}
