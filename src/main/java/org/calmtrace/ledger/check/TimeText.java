package org.calmtrace.ledger.check;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.LocalDate;
import org.calmtrace.ledger.note.Leaf;

/**
 * Writes a time as a leaf has it, {@code 2026-11-20T21:07:12.455Z}. A formatter takes as long as
 * the hashes do; most events are of the same day as the one before.
 */
final class TimeText {

  /** A year may need a sign and nine digits. */
  static final int LONGEST = 32;

  private static final long DAY = 86_400_000;
  private static final int DATE = "2026-11-20T".length();

  private long day = Long.MIN_VALUE;
  private byte[] date = {};

  /** Writes the time in milliseconds since 1970, and returns where it ends. */
  int write(long time, byte[] target, int from) {
    long dayOfTime = Math.floorDiv(time, DAY);
    if (dayOfTime != day) {
      day = dayOfTime;
      date = date(dayOfTime);
    }
    if (date.length != DATE) {
      byte[] rare = Leaf.time(Instant.ofEpochMilli(time)).getBytes(US_ASCII);
      System.arraycopy(rare, 0, target, from, rare.length);
      return from + rare.length;
    }
    System.arraycopy(date, 0, target, from, DATE);
    int rest = (int) (time - dayOfTime * DAY);
    int at = digits(target, from + DATE, rest / 3_600_000, 2, ':');
    at = digits(target, at, rest / 60_000 % 60, 2, ':');
    at = digits(target, at, rest / 1000 % 60, 2, '.');
    return digits(target, at, rest % 1000, 3, 'Z');
  }

  /** Empty for a year that has not four digits. */
  private static byte[] date(long epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    return date.getYear() < 0 || date.getYear() > 9999
        ? new byte[0]
        : (date + "T").getBytes(US_ASCII);
  }

  private static int digits(byte[] target, int from, int number, int count, char end) {
    int rest = number;
    for (int at = from + count - 1; at >= from; at--) {
      target[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    target[from + count] = (byte) end;
    return from + count + 1;
  }
}
