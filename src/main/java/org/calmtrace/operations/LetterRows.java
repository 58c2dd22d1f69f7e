package org.calmtrace.operations;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.calmtrace.ledger.DeadLetter;
import org.calmtrace.ledger.DeadLetters;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters of one projection, as the page shows them.
 *
 * @param total how many there are; {@code rows} are the first of them
 */
record LetterRows(String projection, long total, List<Row> rows) {

  /** What fits a page; who wants more asks the interface for programs. */
  private static final int SHOWN = 20;

  static LetterRows of(DeadLetters.Listing listing) {
    return new LetterRows(
        listing.projection(),
        listing.total(),
        listing.letters().stream().limit(SHOWN).map(Row::of).toList());
  }

  /**
   * One letter.
   *
   * @param why class of the exception without its package; null if it waits behind another
   * @param where file and line; null where that is not known
   * @param triedAt in UTC, for it is nobody's shift; null if it never was tried
   */
  record Row(
      long position,
      String type,
      String aggregateId,
      @Nullable String why,
      @Nullable String where,
      int tried,
      @Nullable OffsetDateTime triedAt) {

    static Row of(DeadLetter letter) {
      DeadLetter.Cause cause = letter.cause();
      Instant triedAt = letter.triedAt();
      return new Row(
          letter.position(),
          letter.type(),
          letter.aggregateId(),
          cause == null ? null : cause.type().substring(cause.type().lastIndexOf('.') + 1),
          cause == null ? null : fileAndLine(cause.message()),
          letter.tried(),
          triedAt == null ? null : triedAt.atOffset(ZoneOffset.UTC));
    }

    private static @Nullable String fileAndLine(String place) {
      int from = place.indexOf('(');
      int to = place.indexOf(')', from + 1);
      return from < 0 || to < 0 ? null : place.substring(from + 1, to);
    }
  }
}
