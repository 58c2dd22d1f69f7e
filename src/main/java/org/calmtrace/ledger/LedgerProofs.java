package org.calmtrace.ledger;

import java.util.List;
import java.util.Optional;
import org.calmtrace.ledger.merkle.ConsistencyProof;
import org.calmtrace.ledger.merkle.InclusionProof;
import org.calmtrace.ledger.merkle.Tile;
import org.calmtrace.ledger.note.Leaf;
import org.calmtrace.ledger.note.ProofFile;
import org.calmtrace.ledger.note.SignedNote;
import org.calmtrace.ledger.note.VerifierKey;

/**
 * Shows to people who do not trust us that the ledger holds what it is said to hold. While what is
 * stored is not what was signed, every proof, hash and tile is refused with {@link
 * LedgerRefusal#IN_DOUBT}: none of them would lead to the checkpoint.
 */
public interface LedgerProofs {

  /** The last checkpoint that is signed, remembered and stored; none before the first event. */
  Optional<SignedNote> checkpoint();

  /** Number of events under it. */
  long sealedSize();

  /** The key that signs now; none before the first look at the ledger made one. */
  Optional<VerifierKey> key();

  /** Every key that the ledger was signed with, the first one first. */
  List<VerifierKey> keys();

  /** Hashes of a tile that the last checkpoint covers; empty for others. */
  Optional<byte[]> tile(Tile tile);

  /** The root of the first leaves: {@code MTH(D[0:size])} of RFC 6962 section 2.1. */
  byte[] root(long size);

  /** The leaf hash of the event at a position that is signed. */
  byte[] leafHash(long position);

  /**
   * That the event at a position is among the first so many.
   *
   * @throws org.calmtrace.platform.RefusedException {@link LedgerRefusal#SIZE_NOT_SEALED} if the
   *     ledger is not signed so far, {@link LedgerRefusal#POSITION_OUTSIDE} if it does not hold it
   */
  InclusionProof inclusion(long position, long size);

  /**
   * That the ledger of one size begins with all of that of another.
   *
   * @throws org.calmtrace.platform.RefusedException as above
   */
  ConsistencyProof consistency(long from, long to);

  /** All that a reader needs offline beside the event: proof and checkpoint, for the last size. */
  ProofFile proofFile(long position);

  /**
   * What the tree commits to for the event at a position: its header, and the hash of its content.
   */
  Leaf leaf(long position);

  /**
   * The event at a position with all that the tree commits to, as the event file of {@code
   * docs/reference/ledger-format.md}: who has it can compute the leaf. For those who may read it.
   */
  byte[] eventFile(long position);
}
