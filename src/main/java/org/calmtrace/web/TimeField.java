package org.calmtrace.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
 * @param clock e.g. {@code 12:37} or {@code 1237}; said with {@link #AT} only
 */
public record TimeField(String choice, String day, String clock) {

  /** Beyond it arithmetic with times overflows; no form means such a year. */
  private static final int LAST_YEAR = 9999;

  public static final String AT = "at";
  public static final TimeField EMPTY = new TimeField("", "", "");

  private static final List<Integer> MINUTES_AGO = List.of(0, 5, 15, 30);
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:.h ]?(\\d{2})");
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

  private Optional<OffsetDateTime> at(ZoneId zone) {
    Matcher time = CLOCK.matcher(clock);
    if (!time.matches()) {
      return Optional.empty();
    }
    LocalTime of = LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
    return Optional.of(ZonedDateTime.of(LocalDate.parse(day), of, zone).toOffsetDateTime());
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
        : moment(now.getZone()).map(it -> asDayAndTime(it, now.getZone())).orElse(EMPTY);
  }

  private static TimeField asDayAndTime(OffsetDateTime moment, ZoneId zone) {
    ZonedDateTime there = moment.atZoneSameInstant(zone);
    return new TimeField(AT, there.toLocalDate().toString(), SHOWN.format(there));
  }

  /** One choice: so many minutes before the page was made. */
  public record Option(int minutesAgo, OffsetDateTime moment) {

    public String value() {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
  }
}
