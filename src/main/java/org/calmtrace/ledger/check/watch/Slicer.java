package org.calmtrace.ledger.check.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.calmtrace.ledger.check.Finding;
import org.calmtrace.ledger.check.Findings;
import org.calmtrace.ledger.check.Flaw;
import org.calmtrace.ledger.check.LedgerCheck;
import org.calmtrace.ledger.check.LedgerCheck.Glance;
import org.calmtrace.ledger.check.LedgerCheck.Result;
import org.calmtrace.ledger.check.Walk;
import org.jspecify.annotations.Nullable;

/** Checks one slice: what is new, then some of what was checked before. */
final class Slicer {

  private final LedgerCheck check;
  private final int events;
  private final Clock clock;

  /**
   * @param events in a slice
   */
  Slicer(LedgerCheck check, int events, Clock clock) {
    this.check = check;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The state after one more slice.
   *
   * @param last null if there was no slice yet
   */
  CheckState slice(@Nullable CheckState last) {
    CheckState before = before(last);
    List<Finding> known = known(before);
    Glance glance = check.glance().withSigned(signed(known));
    Result front = check.part(before.front(), events, glance);
    List<Finding> standing = findings(known, front.findings()).all();
    long most = events - (front.end().position() - before.front().position());
    Again again =
        front.atEnd() && most > 0
            ? again(before, front.end(), most, glance, standing)
            : new Again(before.again(), before.gathered(), List.of(), false);
    List<Finding> left = standing.stream().filter(each -> !again.mended().contains(each)).toList();
    return state(before, glance, front.end(), left, again);
  }

  /**
   * Where it goes on. A ledger that is signed under another name than before has been declared lost
   * under the old one: what was known of that one holds no more. That a process knows no name, or
   * not the last one, says nothing.
   */
  private CheckState before(@Nullable CheckState last) {
    List<String> origins = check.origins();
    String origin = origins.isEmpty() ? "" : origins.getLast();
    if (last == null) {
      return CheckState.begin(origin, clock.instant());
    }
    boolean goesOnAsAnother = origins.contains(last.origin()) && !origin.equals(last.origin());
    if (goesOnAsAnother) {
      return CheckState.begin(origin, clock.instant());
    }
    return last.origin().isEmpty() ? last.withOrigin(origin) : last;
  }

  /**
   * What was wrong before this slice, and the last checkpoint that was seen, if it is gone. One is
   * missing for as long as it is not there again: the ledger is signed on over its place, and then
   * nothing that is stored tells of it.
   */
  private List<Finding> known(CheckState before) {
    Findings known = new Findings();
    for (Finding each : before.standing()) {
      if (each.flaw() == Flaw.CHECKPOINT_MISSING) {
        check.missingCheckpoint(each.other()).ifPresent(known::add);
      } else {
        known.add(each);
      }
    }
    check.missingCheckpoint(before.sealed()).ifPresent(known::add);
    return known.all();
  }

  /** Over how many events a checkpoint was signed that is missing. */
  private static long signed(List<Finding> known) {
    return known.stream()
        .filter(each -> each.flaw() == Flaw.CHECKPOINT_MISSING)
        .mapToLong(Finding::other)
        .max()
        .orElse(0);
  }

  /**
   * What came of going through it again.
   *
   * @param mended what was found before and is right again
   * @param whole whether it came to the end of what the front has seen
   */
  private record Again(Walk walk, List<Finding> found, List<Finding> mended, boolean whole) {}

  private Again again(
      CheckState before, Walk front, long left, Glance glance, List<Finding> standing) {
    Result part = check.part(before.again(), left, glance, standing);
    boolean whole = part.atEnd() || part.end().position() >= front.position();
    Findings found = findings(before.gathered(), part.findings());
    if (whole) {
      found.addAll(check.strayTiles());
    }
    return new Again(part.end(), found.all(), part.mended(), whole);
  }

  private CheckState state(
      CheckState before, Glance glance, Walk front, List<Finding> standing, Again again) {
    Instant now = clock.instant();
    CheckState after =
        new CheckState(
            before.origin(),
            now,
            Math.max(glance.size(), front.position()),
            glance.sealed(),
            glance.sealedAt(),
            null,
            again.whole() ? now : before.wholeAt(),
            front,
            again.whole() ? Walk.BEGIN : again.walk(),
            again.whole() ? findings(remembered(standing), again.found()).all() : standing,
            again.whole() ? List.of() : again.found(),
            glance.findings());
    if (!after.findings().isEmpty()) {
      return after;
    }
    Instant since = before.goodSince();
    return after.withGoodSince(since == null ? now : since);
  }

  /**
   * What another way through the ledger cannot find again: a ledger that was written anew, or lost
   * a checkpoint, agrees with itself, and only who saw it before knows.
   */
  private static List<Finding> remembered(List<Finding> standing) {
    return standing.stream()
        .filter(each -> each.flaw() == Flaw.REWRITTEN || each.flaw() == Flaw.CHECKPOINT_MISSING)
        .toList();
  }

  private static Findings findings(List<Finding> some, List<Finding> more) {
    Findings all = new Findings();
    all.addAll(some);
    all.addAll(more);
    return all;
  }
}
