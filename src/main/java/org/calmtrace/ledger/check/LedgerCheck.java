package org.calmtrace.ledger.check;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final GlanceCheck glances;

  public LedgerCheck(MongoDatabase database, Seals seals) {
    this.ledger = new StoredLedger(database);
    this.seals = seals;
    this.glances = new GlanceCheck(ledger, seals);
  }

  /**
   * What a check has found.
   *
   * @param from position of the first event that was checked
   * @param end how far it came
   * @param atEnd whether that is the end of the ledger
   * @param findings the first one first, at most twenty; empty if all is well
   * @param mended what was wrong before and is not any more
   */
  public record Result(
      long from, Walk end, boolean atEnd, List<Finding> findings, List<Finding> mended) {

    public Result {
      findings = List.copyOf(findings);
      mended = List.copyOf(mended);
    }
  }

  /**
   * What can be said of the ledger without reading through it.
   *
   * @param size number of its events, as its last commit says
   * @param sealed number of events under the last stored checkpoint; 0 if there is none
   * @param signed number of events over which one was signed, whether it is stored or not
   * @param sealedAt when the stored one was signed; null if there is none
   */
  public record Glance(
      long size, long sealed, long signed, @Nullable Instant sealedAt, List<Finding> findings) {

    public Glance {
      findings = List.copyOf(findings);
    }

    /** With what is known besides of how many events were signed. */
    public Glance withSigned(long atLeast) {
      return new Glance(size, sealed, Math.max(signed, atLeast), sealedAt, findings);
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
    Result result = run(begin, Long.MAX_VALUE, glance, findings, List.of(), progress);
    if (result.atEnd()) {
      TileCheck.findStrays(tileNames, Math.max(glance.size(), result.end().position()), findings);
    }
    findings.addAll(glance.findings());
    return new Result(begin.position(), result.end(), result.atEnd(), findings.all(), List.of());
  }

  /** Goes on from where another part ended, for about so many events. */
  public Result part(Walk begin, long events, Glance glance) {
    return part(begin, events, glance, List.of());
  }

  /**
   * Goes on from where another part ended, for about so many events.
   *
   * @param known what was wrong before: where something was rewritten it is seen if it was mended
   */
  public Result part(Walk begin, long events, Glance glance, List<Finding> known) {
    return run(begin, events, glance, new Findings(), known, (checked, size) -> {});
  }

  /** The names that the ledger was signed under, the present one last; none if it was not. */
  public List<String> origins() {
    return seals.known().stream().map(VerifierKey::name).distinct().toList();
  }

  /** Names of tiles that belong to no part of the ledger. */
  public List<Finding> strayTiles() {
    Findings findings = new Findings();
    List<String> names = tileNames();
    TileCheck.findStrays(names, glances.size(), findings);
    return findings.all();
  }

  private Result run(
      Walk begin,
      long most,
      Glance glance,
      Findings findings,
      List<Finding> known,
      CheckProgress progress) {
    MendedCheck mended = new MendedCheck(known);
    Found remembered = glances.remembered().filter(each -> each.flaw() == null).orElse(null);
    CheckpointReader reader = new CheckpointReader(seals.known());
    try (CheckRun run =
        new CheckRun(ledger, findings, begin, reader, glance.signed(), remembered, mended)) {
      boolean atEnd = run.run(most, glance.size(), progress);
      run.end();
      return new Result(begin.position(), run.walk(), atEnd, findings.all(), mended.mended());
    }
  }

  /** Before the commit that holds this position. */
  private Walk walkTo(long position) {
    List<RawCommit> last = new ArrayList<>();
    for (RawBsonDocument document : ledger.lastUpTo(position, 2)) {
      last.add(RawCommit.of(document));
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

  /** What can be seen at once: how long the ledger is, and whether it should be longer. */
  public Glance glance() {
    return glances.glance();
  }

  /** That no checkpoint over so many events is stored, where one was; none over no events. */
  public Optional<Finding> missingCheckpoint(long size) {
    return glances.missing(size);
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
}
