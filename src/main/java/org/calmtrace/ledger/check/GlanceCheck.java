package org.calmtrace.ledger.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDateTime;
import org.bson.RawBsonDocument;
import org.calmtrace.ledger.check.CheckpointReader.Found;
import org.calmtrace.ledger.check.LedgerCheck.Glance;
import org.calmtrace.ledger.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/** What can be seen at once: how long the ledger is, and whether it or its seals should be more. */
final class GlanceCheck {

  /**
   * What is signed is remembered before it is stored, and of two processes that sign at once one
   * has to look again: so long it may take, twice a round of signing, before it is missing.
   */
  private static final Duration UNTIL_STORED = Duration.ofSeconds(2);

  private static final int LOOKS = 10;

  private final StoredLedger ledger;
  private final Seals seals;

  GlanceCheck(StoredLedger ledger, Seals seals) {
    this.ledger = ledger;
    this.seals = seals;
  }

  Glance glance() {
    Findings findings = new Findings();
    // Before the ledger's end: what was signed by then has to be there.
    Optional<RawBsonDocument> sealed = ledger.lastCheckpoint(Long.MAX_VALUE);
    Optional<Found> remembered = remembered();
    long size = size();
    long stored = Math.max(sealed.map(CheckpointReader::size).orElse(0L), 0);
    if (stored > size) {
      findings.add(Finding.from(Flaw.CUT, size, stored, "stored checkpoint over " + stored));
    }
    remembered.ifPresent(each -> compare(each, size, findings));
    long signed = Math.max(stored, signed(remembered, size));
    requireStored(size, findings);
    if (sealed.isPresent() && seals.known().isEmpty()) {
      whole(Flaw.KEYS_MISSING, "no verifier key is known", findings);
    }
    if (size > 0) {
      IndexCheck.checkDefinitions(ledger, findings);
    }
    requireNumbered(findings);
    Instant sealedAt = sealed.map(GlanceCheck::time).orElse(null);
    return new Glance(size, stored, signed, sealedAt, findings.all());
  }

  private static void compare(Found remembered, long size, Findings findings) {
    Flaw flaw = remembered.flaw();
    if (flaw != null) {
      findings.add(
          Finding.from(
              flaw,
              Finding.NOWHERE,
              remembered.size(),
              "kept outside the database: " + remembered.detail()));
    } else if (remembered.size() > size) {
      String detail = "a checkpoint over " + remembered.size() + " is kept outside the database";
      findings.add(Finding.from(Flaw.ROLLED_BACK, size, remembered.size(), detail));
    }
  }

  /** Number of the ledger's events over which the remembered checkpoint was signed. */
  private static long signed(Optional<Found> remembered, long size) {
    return remembered
        .filter(each -> each.flaw() == null && each.size() <= size)
        .map(Found::size)
        .orElse(0L);
  }

  /** The remembered checkpoint is stored as well, or will be in a moment. */
  private void requireStored(long size, Findings findings) {
    Optional<Finding> missing = missing(signed(remembered(), size));
    for (int look = 1; look < LOOKS && missing.isPresent(); look++) {
      LockSupport.parkNanos(UNTIL_STORED.dividedBy(LOOKS - 1).toNanos());
      // Anew: after a loss was declared it is of another ledger, and counts no more.
      missing = missing(signed(remembered(), size));
    }
    missing.ifPresent(findings::add);
  }

  /** That no checkpoint over so many events is stored, where one was; none over no events. */
  Optional<Finding> missing(long size) {
    return size == 0 || ledger.hasCheckpoint(size)
        ? Optional.empty()
        : Optional.of(
            Finding.from(
                Flaw.CHECKPOINT_MISSING,
                size - 1,
                size,
                "it was signed, and none of this size is stored"));
  }

  private void requireNumbered(Findings findings) {
    if (ledger.last().filter(document -> !RawCommit.of(document).isNumbered()).isPresent()) {
      whole(Flaw.STRAY, "the last _id is no whole number", findings);
    }
    if (ledger.lastOfCheckpoints().filter(each -> CheckpointReader.size(each) < 0).isPresent()) {
      whole(Flaw.CHECKPOINT_STRAY, "the last _id is no whole number", findings);
    }
  }

  private static void whole(Flaw flaw, String detail, Findings findings) {
    findings.add(Finding.at(flaw, Finding.NOWHERE, detail));
  }

  /**
   * The checkpoint that is kept outside the database. One under another name than that of the
   * newest key is of before a loss that was declared.
   */
  Optional<Found> remembered() {
    List<VerifierKey> known = seals.known();
    return seals
        .remembered()
        .map(new CheckpointReader(known)::remembered)
        .filter(
            found ->
                known.isEmpty()
                    || found.checkpoint() == null
                    || found.checkpoint().origin().equals(known.getLast().name()));
  }

  long size() {
    return ledger.lastUpTo(Long.MAX_VALUE, 1).stream()
        .mapToLong(document -> RawCommit.of(document).next())
        .findFirst()
        .orElse(0);
  }

  private static @Nullable Instant time(RawBsonDocument checkpoint) {
    return checkpoint.get("at") instanceof BsonDateTime at
        ? Instant.ofEpochMilli(at.getValue())
        : null;
  }
}
