package org.calmtrace.web;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes times, spans and numbers as the reader's language does. Times are shown in the offset they
 * were given with, on a 24-hour clock.
 */
@Component
public class Formats {

  private static final char NO_BREAK_SPACE = '\u00a0';

  private final MessageSource messages;

  Formats(MessageSource messages) {
    this.messages = messages;
  }

  /** E.g. {@code 12:52}. */
  public String time(TemporalAccessor moment) {
    return as("format.time", moment);
  }

  /** E.g. {@code 24 Nov}, with the year if it is not {@code today}'s. */
  public String day(OffsetDateTime moment, LocalDate today) {
    return as(moment.getYear() == today.getYear() ? "format.day" : "format.day-year", moment);
  }

  /**
   * As near as it helps in a list: {@code 12:52} today, {@code Sun 21:14} within six days, else the
   * day.
   */
  public String near(OffsetDateTime moment, LocalDate today) {
    long days = Math.abs(ChronoUnit.DAYS.between(moment.toLocalDate(), today));
    if (days == 0) {
      return time(moment);
    }
    return days < 7 ? as("format.weekday-time", moment) : day(moment, today);
  }

  /** E.g. {@code Monday 24 November 2026}. */
  public String longDay(TemporalAccessor moment) {
    return as("format.long-day", moment);
  }

  /** E.g. {@code 24 Nov 2026}. */
  public String shortDay(TemporalAccessor moment) {
    return as("format.day-year", moment);
  }

  /** E.g. {@code 19–24 Nov 2026}: what both days share is said once. */
  public String days(LocalDate from, LocalDate to) {
    boolean sameYear = from.getYear() == to.getYear();
    boolean sameMonth = sameYear && from.getMonth() == to.getMonth();
    String first = sameMonth ? "format.day-of-month" : sameYear ? "format.day" : "format.day-year";
    return as(first, from) + "–" + as("format.day-year", to);
  }

  /** As it stands inside a sentence: its first letter small, unless it begins an abbreviation. */
  public String inline(String words) {
    boolean abbreviation = words.length() > 1 && Character.isUpperCase(words.charAt(1));
    return words.isEmpty() || abbreviation
        ? words
        : words.substring(0, 1).toLowerCase(LocaleContextHolder.getLocale()) + words.substring(1);
  }

  /**
   * E.g. {@code 47 min}, {@code 2 h 10 min}, {@code 17 h}, {@code 3 days}: the longer, the coarser.
   */
  public String span(Duration span) {
    long minutes = span.toMinutes();
    if (minutes < 60) {
      return say("format.minutes", minutes);
    }
    if (span.toHours() >= 48) {
      return say("format.days", span.toDays());
    }
    return minutes % 60 == 0 || span.toHours() >= 10
        ? say("format.hours", minutes / 60)
        : say("format.hours-minutes", minutes / 60, minutes % 60);
  }

  /** The span of so many minutes. */
  public String minutes(int minutes) {
    return span(Duration.ofMinutes(minutes));
  }

  /** With thin groups of three: {@code 41 207}; the same in every language. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(Locale.ROOT).format(number).replace(',', NO_BREAK_SPACE);
  }

  /** With one digit behind the point, as the reader's language writes it: {@code 0.4}. */
  public String decimal(double number) {
    NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  /** A part of the whole, 0 to 1, in whole per cent. */
  public String share(double part) {
    return NumberFormat.getPercentInstance(LocaleContextHolder.getLocale()).format(part);
  }

  private String as(String patternKey, TemporalAccessor moment) {
    Locale locale = LocaleContextHolder.getLocale();
    return DateTimeFormatter.ofPattern(say(patternKey), locale).format(moment);
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
