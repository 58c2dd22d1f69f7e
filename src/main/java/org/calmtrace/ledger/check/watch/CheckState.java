package org.calmtrace.ledger.check.watch;

import java.time.Instant;
import java.util.List;
import org.calmtrace.ledger.check.Finding;
import org.calmtrace.ledger.check.Findings;
import org.calmtrace.ledger.check.Walk;
import org.jspecify.annotations.Nullable;

/**
 * How far the ledger was checked and what was found; kept in the database between two slices.
 *
 * <p>Two walks go through the ledger. {@code front} follows what is appended; {@code again} begins
 * at the beginning each time when it has come as far as the front, for what was checked may be
 * changed afterwards.
 *
 * @param origin the name that the ledger was signed under; empty if it was not. Another name means
 *     that a loss was declared
 * @param checkedAt end of the last slice
 * @param size number of events in the ledger then
 * @param sealed number of events under the last checkpoint then
 * @param sealedAt when that was signed
 * @param goodSince since when nothing is wrong; null while something is
 * @param wholeAt when {@code again} came to its end last; null if it never did
 * @param standing what the front and the last whole round have found
 * @param gathered what this round has found so far
 * @param glanced what the last look at the whole has found
 */
record CheckState(
    String origin,
    Instant checkedAt,
    long size,
    long sealed,
    @Nullable Instant sealedAt,
    @Nullable Instant goodSince,
    @Nullable Instant wholeAt,
    Walk front,
    Walk again,
    List<Finding> standing,
    List<Finding> gathered,
    List<Finding> glanced) {

  CheckState {
    standing = List.copyOf(standing);
    gathered = List.copyOf(gathered);
    glanced = List.copyOf(glanced);
  }

  /** Before the first slice. */
  static CheckState begin(String origin, Instant now) {
    return new CheckState(
        origin,
        now,
        0,
        0,
        null,
        null,
        null,
        Walk.BEGIN,
        Walk.BEGIN,
        List.of(),
        List.of(),
        List.of());
  }

  CheckState withGoodSince(Instant since) {
    return new CheckState(
        origin, checkedAt, size, sealed, sealedAt, since, wholeAt, front, again, standing, gathered,
        glanced);
  }

  CheckState withOrigin(String name) {
    return new CheckState(
        name, checkedAt, size, sealed, sealedAt, goodSince, wholeAt, front, again, standing,
        gathered, glanced);
  }

  /** All that is wrong as far as it is known, the first one first. */
  List<Finding> findings() {
    Findings all = new Findings();
    all.addAll(standing);
    all.addAll(gathered);
    all.addAll(glanced);
    return all.all();
  }

  /** How many events were checked since another state. */
  long eventsSince(@Nullable CheckState earlier) {
    Walk front = earlier == null ? Walk.BEGIN : earlier.front;
    Walk again = earlier == null ? Walk.BEGIN : earlier.again;
    long more = this.again.position() - again.position();
    boolean begunAnew =
        more < 0 || wholeAt != null && (earlier == null || !wholeAt.equals(earlier.wholeAt));
    return this.front.position()
        - front.position()
        + (begunAnew ? this.front.position() - again.position() : more);
  }

  /** Whether the front has come to the end of the ledger. */
  boolean isAtEnd() {
    return front.position() >= size;
  }
}
