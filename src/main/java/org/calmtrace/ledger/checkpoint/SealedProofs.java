package org.calmtrace.ledger.checkpoint;

import java.util.List;
import java.util.Optional;
import org.calmtrace.ledger.LedgerProofs;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.ledger.SealProblem;
import org.calmtrace.ledger.merkle.ConsistencyProof;
import org.calmtrace.ledger.merkle.InclusionProof;
import org.calmtrace.ledger.merkle.Tile;
import org.calmtrace.ledger.note.Leaf;
import org.calmtrace.ledger.note.ProofFile;
import org.calmtrace.ledger.note.SignedNote;
import org.calmtrace.ledger.note.SigningKey;
import org.calmtrace.ledger.note.VerifierKey;
import org.calmtrace.ledger.store.LedgerEngine;
import org.calmtrace.ledger.tiles.LedgerTiles;
import org.calmtrace.platform.RefusedException;

/** Proofs from tiles, for sizes up to the last checkpoint and never beyond it. */
final class SealedProofs implements LedgerProofs {

  private final Sealer sealer;
  private final LedgerKeys keys;
  private final LedgerTiles tiles;
  private final LedgerEngine engine;

  SealedProofs(Sealer sealer, LedgerKeys keys, LedgerTiles tiles, LedgerEngine engine) {
    this.sealer = sealer;
    this.keys = keys;
    this.tiles = tiles;
    this.engine = engine;
  }

  @Override
  public Optional<SignedNote> checkpoint() {
    return sealer.published().map(Signed::note);
  }

  @Override
  public long sealedSize() {
    return sealer.published().map(Signed::size).orElse(0L);
  }

  @Override
  public Optional<VerifierKey> key() {
    return keys.current().map(SigningKey::verifierKey);
  }

  @Override
  public List<VerifierKey> keys() {
    return keys.all();
  }

  @Override
  public Optional<byte[]> tile(Tile tile) {
    requireNoDoubt();
    return Optional.of(tile).filter(this::isSealed).map(tiles::signed);
  }

  private boolean isSealed(Tile tile) {
    long size = sealedSize();
    return Tile.exists(tile.level(), tile.index(), size)
        && tile.width() <= Tile.at(tile.level(), tile.index(), size).width();
  }

  @Override
  public byte[] root(long size) {
    requireSealed(size);
    return tiles.signedTree(size).root(size);
  }

  @Override
  public byte[] leafHash(long position) {
    requireNoDoubt();
    long size = sealedSize();
    requireWithin(position, size);
    return tiles.signedTree(size).hash(0, position);
  }

  @Override
  public InclusionProof inclusion(long position, long size) {
    requireSealed(size);
    requireWithin(position, size);
    return InclusionProof.of(tiles.signedTree(size), position, size);
  }

  @Override
  public ConsistencyProof consistency(long from, long to) {
    requireSealed(to);
    if (from < 0 || from > to) {
      throw RefusedException.of(LedgerRefusal.SIZES_OUT_OF_ORDER, from, to);
    }
    return ConsistencyProof.of(tiles.signedTree(to), from, to);
  }

  @Override
  public ProofFile proofFile(long position) {
    Signed signed =
        sealer
            .published()
            .filter(each -> position < each.size())
            .orElseThrow(
                () ->
                    RefusedException.of(LedgerRefusal.SIZE_NOT_SEALED, position + 1, sealedSize()));
    return ProofFile.of(inclusion(position, signed.size()), signed.note());
  }

  @Override
  public Leaf leaf(long position) {
    requireWithin(position, sealedSize());
    return engine.leaf(position);
  }

  @Override
  public byte[] eventFile(long position) {
    requireWithin(position, sealedSize());
    return engine.eventFile(position);
  }

  private void requireNoDoubt() {
    SealProblem problem = sealer.seal().problem();
    if (problem != null && problem.inDoubt()) {
      throw RefusedException.of(LedgerRefusal.IN_DOUBT);
    }
  }

  private void requireSealed(long size) {
    requireNoDoubt();
    long sealed = sealedSize();
    if (size < 0 || size > sealed) {
      throw RefusedException.of(LedgerRefusal.SIZE_NOT_SEALED, size, sealed);
    }
  }

  private static void requireWithin(long position, long size) {
    if (position < 0 || position >= size) {
      throw RefusedException.of(LedgerRefusal.POSITION_OUTSIDE, position, size);
    }
  }
}
