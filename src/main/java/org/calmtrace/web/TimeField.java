package org.calmtrace.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A time as wards say it: now, so many minutes ago, or at a day and time. A choice of minutes ago
 * is sent as the moment that it stood for when the page was made, so it means the same however
 * often it is sent.
 *
 * @param choice a moment (ISO 8601 with offset), {@link #AT}, or empty while nothing is chosen
 * @param day e.g. {@code 2026-11-24}; said with {@link #AT} only
 * @param clock e.g. {@code 12:37} or {@code 1237}; said with {@link #AT} only. In the hour that
 *     comes twice when clocks are put back, {@code 01:30-05:00} says which of the two is meant
 */
public record TimeField(String choice, String day, String clock) {

  /** Beyond it arithmetic with times overflows; no form means such a year. */
  private static final int LAST_YEAR = 9999;

  public static final String AT = "at";
  public static final TimeField EMPTY = new TimeField("", "", "");

  private static final List<Integer> MINUTES_AGO = List.of(0, 5, 15, 30);
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2})[:.h ]?(\\d{2}) ?([+-]\\d{2}:\\d{2})?");
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm");

  /** Reads the fields {@code name}, {@code name-day} and {@code name-clock}. */
  public static TimeField read(Posted posted, String name) {
    String choice = posted.text(name);
    return choice.equals(AT)
        ? new TimeField(AT, posted.text(name + "-day"), posted.text(name + "-clock"))
        : new TimeField(choice, "", "");
  }

  public void carry(String name, Posted.Carried carried) {
    carried.add(name, choice);
    if (choice.equals(AT)) {
      carried.add(name + "-day", day).add(name + "-clock", clock);
    }
  }

  public boolean isEmpty() {
    return choice.isEmpty();
  }

  /** Without the day that a page offers beside a time that nobody has chosen. */
  public TimeField said() {
    return isEmpty() ? EMPTY : this;
  }

  /** The moment that is meant; empty if none is chosen or it cannot be read. */
  public Optional<OffsetDateTime> moment(ZoneId zone) {
    try {
      Optional<OffsetDateTime> moment =
          switch (choice) {
            case "" -> Optional.empty();
            case AT -> at(zone);
            default -> Optional.of(OffsetDateTime.parse(choice));
          };
      return moment.filter(it -> it.getYear() > 0 && it.getYear() <= LAST_YEAR);
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  /**
   * The moment that is meant by one who cannot speak of anything after {@code latest}: of a time
   * that the clock has shown twice and that does not say which, the second.
   */
  public Optional<OffsetDateTime> moment(ZoneId zone, OffsetDateTime latest) {
    return moment(zone).map(first -> isEither(zone) ? newest(first, zone, latest) : first);
  }

  /** Whether it is a time that the clock shows twice. */
  private boolean isEither(ZoneId zone) {
    Matcher time = CLOCK.matcher(clock);
    return choice.equals(AT)
        && time.matches()
        && time.group(3) == null
        && isShownTwice(local(time), zone);
  }

  private static boolean isShownTwice(LocalDateTime local, ZoneId zone) {
    return zone.getRules().getValidOffsets(local).size() > 1;
  }

  private static OffsetDateTime newest(OffsetDateTime first, ZoneId zone, OffsetDateTime latest) {
    OffsetDateTime second =
        first.atZoneSameInstant(zone).withLaterOffsetAtOverlap().toOffsetDateTime();
    return second.isAfter(latest) ? first : second;
  }

  private Optional<OffsetDateTime> at(ZoneId zone) {
    Matcher time = CLOCK.matcher(clock);
    if (!time.matches()) {
      return Optional.empty();
    }
    LocalDateTime local = local(time);
    if (time.group(3) == null) {
      return Optional.of(ZonedDateTime.of(local, zone).toOffsetDateTime());
    }
    ZoneOffset offset = ZoneOffset.of(time.group(3));
    return zone.getRules().isValidOffset(local, offset)
        ? Optional.of(local.atOffset(offset))
        : Optional.empty();
  }

  private LocalDateTime local(Matcher time) {
    LocalTime of = LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
    return LocalDate.parse(day).atTime(of);
  }

  /** The choices of minutes ago, as a page that is made now shows them. */
  public static List<Option> options(ZonedDateTime now) {
    ZonedDateTime minute = now.truncatedTo(ChronoUnit.MINUTES);
    return MINUTES_AGO.stream()
        .map(ago -> new Option(ago, minute.minusMinutes(ago).toOffsetDateTime()))
        .toList();
  }

  /**
   * The same choice on a page that is made now: a moment that is none of its options any longer is
   * shown as day and time.
   */
  public TimeField on(ZonedDateTime now) {
    Stream<String> offered = options(now).stream().map(Option::value);
    String today = now.toLocalDate().toString();
    if (isEmpty() || choice.equals(AT)) {
      return day.isEmpty() ? new TimeField(choice, today, clock) : this;
    }
    return offered.anyMatch(choice::equals)
        ? new TimeField(choice, today, "")
        : moment(now.getZone()).map(it -> of(it, now.getZone())).orElse(EMPTY);
  }

  /** That moment as day and time on a clock of this zone. */
  public static TimeField of(OffsetDateTime moment, ZoneId zone) {
    ZonedDateTime there = moment.atZoneSameInstant(zone);
    String clock = SHOWN.format(there);
    return new TimeField(
        AT,
        there.toLocalDate().toString(),
        isShownTwice(there.toLocalDateTime(), zone) ? clock + there.getOffset() : clock);
  }

  /** One choice: so many minutes before the page was made. */
  public record Option(int minutesAgo, OffsetDateTime moment) {

    public String value() {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
  }
}
