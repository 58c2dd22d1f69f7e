package org.calmtrace.ledger.check;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.calmtrace.ledger.check.CheckpointReader.Found;
import org.calmtrace.ledger.merkle.CompactRange;
import org.calmtrace.ledger.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * Computes the stored ledger again and says the first thing that is wrong with it: the whole of it,
 * or a part after the other. It reads only, and asks nothing of the code that writes.
 */
public final class LedgerCheck {

  private final StoredLedger ledger;
  private final Seals seals;

  public LedgerCheck(MongoDatabase database, Seals seals) {
    this.ledger = new StoredLedger(database);
    this.seals = seals;
  }

  /**
   * What a check has found.
   *
   * @param from position of the first event that was checked
   * @param end how far it came
   * @param atEnd whether that is the end of the ledger
   * @param findings the first one first, at most twenty; empty if all is well
   */
  public record Result(long from, Walk end, boolean atEnd, List<Finding> findings) {

    public Result {
      findings = List.copyOf(findings);
    }
  }

  /**
   * What can be said of the ledger without reading through it.
   *
   * @param size number of its events, as its last commit says
   * @param sealed number of events under the last checkpoint; 0 if there is none
   * @param sealedAt when that was signed; null if there is none
   */
  public record Glance(long size, long sealed, @Nullable Instant sealedAt, List<Finding> findings) {

    public Glance {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Checks all from the commit on that holds this position. The tree before it is taken as it is
   * stored, and tiles that begin before it are left out.
   */
  public Result whole(long from, CheckProgress progress) {
    Findings findings = new Findings();
    Glance glance = glance();
    List<String> tileNames = tileNames();
    Walk begin = walkTo(from);
    Result result = run(begin, Long.MAX_VALUE, glance, findings, progress);
    if (result.atEnd()) {
      TileCheck.findStrays(tileNames, Math.max(glance.size(), result.end().position()), findings);
    }
    findings.addAll(glance.findings());
    return new Result(begin.position(), result.end(), result.atEnd(), findings.all());
  }

  /** Goes on from where another part ended, for about so many events. */
  public Result part(Walk begin, long events, Glance glance) {
    return run(begin, events, glance, new Findings(), (checked, size) -> {});
  }

  /** The names that the ledger was signed under, the present one last; none if it was not. */
  public List<String> origins() {
    return seals.known().stream().map(VerifierKey::name).distinct().toList();
  }

  /** Names of tiles that belong to no part of the ledger. */
  public List<Finding> strayTiles() {
    Findings findings = new Findings();
    List<String> names = tileNames();
    TileCheck.findStrays(names, size(), findings);
    return findings.all();
  }

  private Result run(
      Walk begin, long most, Glance glance, Findings findings, CheckProgress progress) {
    Found remembered = remembered().filter(each -> each.flaw() == null).orElse(null);
    CheckpointReader reader = new CheckpointReader(seals.known());
    try (CheckRun run =
        new CheckRun(ledger, findings, begin, reader, glance.sealed(), remembered)) {
      boolean atEnd = run.run(most, glance.size(), progress);
      run.end();
      return new Result(begin.position(), run.walk(), atEnd, findings.all());
    }
  }

  /** Before the commit that holds this position. */
  private Walk walkTo(long position) {
    List<RawCommit> last = new ArrayList<>();
    for (RawBsonDocument document : ledger.lastUpTo(position, 2)) {
      last.add(read(document));
    }
    if (last.size() < 2) {
      return Walk.BEGIN;
    }
    RawCommit before = last.get(1);
    long begin = last.getFirst().position();
    CompactRange tree =
        before.tree().problem() == null && before.tree().size() == begin
            ? storedRange(before.tree())
            : null;
    long checkpoint =
        ledger.lastCheckpoint(begin).map(CheckpointReader::size).orElse(Finding.NOWHERE);
    return new Walk(begin, before.position(), tree, List.of(), checkpoint);
  }

  private static @Nullable CompactRange storedRange(RawTree tree) {
    List<byte[]> range = tree.range();
    return range.size() == Long.bitCount(tree.size()) ? CompactRange.of(tree.size(), range) : null;
  }

  private static RawCommit read(RawBsonDocument document) {
    Bytes bytes = Bytes.of(document);
    return new RawCommit().read(bytes.array(), bytes.from(), bytes.length());
  }

  /** What can be seen at once: how long the ledger is, and whether it should be longer. */
  public Glance glance() {
    Findings findings = new Findings();
    // Before the ledger's end: what was signed by then has to be there.
    Optional<RawBsonDocument> sealed = ledger.lastCheckpoint(Long.MAX_VALUE);
    Optional<Found> remembered = remembered();
    long size = size();
    long signed = sealed.map(CheckpointReader::size).orElse(0L);
    if (signed > size) {
      findings.add(Finding.from(Flaw.CUT, size, signed, "stored checkpoint over " + signed));
    }
    remembered.ifPresent(each -> compare(each, size, findings));
    if (sealed.isPresent() && seals.known().isEmpty()) {
      whole(Flaw.KEYS_MISSING, "no verifier key is known", findings);
    }
    if (size > 0) {
      IndexCheck.checkDefinitions(ledger, findings);
    }
    if (ledger.last().filter(document -> !read(document).isNumbered()).isPresent()) {
      whole(Flaw.STRAY, "the last _id is no whole number", findings);
    }
    return new Glance(size, signed, sealed.map(LedgerCheck::time).orElse(null), findings.all());
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

  private static void whole(Flaw flaw, String detail, Findings findings) {
    findings.add(Finding.at(flaw, Finding.NOWHERE, detail));
  }

  /**
   * The checkpoint that is kept outside the database. One under another name than that of the
   * newest key is of before a loss that was declared.
   */
  private Optional<Found> remembered() {
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

  private long size() {
    return ledger.lastUpTo(Long.MAX_VALUE, 1).stream()
        .mapToLong(document -> read(document).next())
        .findFirst()
        .orElse(0);
  }

  private List<String> tileNames() {
    List<String> names = new ArrayList<>();
    try (MongoCursor<RawBsonDocument> cursor = ledger.tileNames()) {
      cursor.forEachRemaining(
          tile ->
              names.add(
                  tile.get("_id") instanceof BsonString name
                      ? name.getValue()
                      : String.valueOf(tile.get("_id"))));
    }
    return names;
  }

  private static @Nullable Instant time(RawBsonDocument checkpoint) {
    return checkpoint.get("at") instanceof BsonDateTime at
        ? Instant.ofEpochMilli(at.getValue())
        : null;
  }
}
