package org.calmtrace.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.calmtrace.ledger.merkle.InclusionProof;
import org.calmtrace.ledger.merkle.ProofException;
import org.calmtrace.ledger.merkle.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed beside the leaf to show offline that a log holds it (C2SP tlog-proof): its
 * position, the siblings' hashes and the checkpoint with its signatures, in a file {@code
 * .tlog-proof}.
 *
 * @param extra whatever the maker added; nobody has signed it, and nothing here relies on it
 * @param index position of the leaf
 * @param hashes the inclusion proof
 * @param checkpoint of the tree, byte for byte as it was signed
 */
public record ProofFile(
    byte @Nullable [] extra, long index, List<byte[]> hashes, SignedNote checkpoint) {

  private static final String FORMAT = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";
  private static final int MOST_HASHES = 63;

  public ProofFile {
    hashes = List.copyOf(hashes);
  }

  /** The file for a proof that was made. */
  public static ProofFile of(InclusionProof proof, SignedNote checkpoint) {
    return new ProofFile(null, proof.index(), proof.hashes(), checkpoint);
  }

  /** Reads a file of at most 1 MiB. */
  public static ProofFile parse(byte[] file) throws MalformedException {
    String text = Strict.utf8("proof file", file);
    int blank = text.indexOf("\n\n");
    if (blank < 0) {
      throw new MalformedException("The proof file has no blank line before its checkpoint");
    }
    List<String> lines = new ArrayList<>(Strict.lines("proof file", text.substring(0, blank + 1)));
    if (!lines.removeFirst().equals(FORMAT)) {
      throw new MalformedException("The proof file does not begin with the line " + FORMAT);
    }
    byte[] extra = null;
    if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
      extra = Strict.base64("extra data", lines.removeFirst().substring(EXTRA.length()));
    }
    if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
      throw new MalformedException("The proof file does not say which index it is of");
    }
    long index = Strict.decimal("index", lines.removeFirst().substring(INDEX.length()));
    return new ProofFile(extra, index, hashes(lines), SignedNote.parse(text.substring(blank + 2)));
  }

  private static List<byte[]> hashes(List<String> lines) throws MalformedException {
    if (lines.size() > MOST_HASHES) {
      throw new MalformedException("The proof file has more than " + MOST_HASHES + " hashes");
    }
    List<byte[]> hashes = new ArrayList<>();
    for (String line : lines) {
      byte[] hash = Strict.base64("hash of the proof", line);
      if (hash.length != TreeHash.LENGTH) {
        throw new MalformedException("A hash of the proof has " + hash.length + " bytes, not 32");
      }
      hashes.add(hash);
    }
    return hashes;
  }

  /**
   * Checks that this leaf stands at this position in the tree of the checkpoint.
   *
   * @param accepted this file's {@link #checkpoint}, after a {@link Policy} took it for true
   */
  public void verify(byte[] leafHash, Accepted accepted) throws ProofException {
    Checkpoint tree = accepted.checkpoint();
    new InclusionProof(index, tree.size(), hashes).verify(leafHash, tree.root());
  }

  public byte[] bytes() {
    return toString().getBytes(UTF_8);
  }

  /** The file as it is handed on. */
  @Override
  public String toString() {
    StringBuilder file = new StringBuilder(FORMAT).append('\n');
    if (extra != null) {
      file.append(EXTRA).append(Strict.base64(extra)).append('\n');
    }
    file.append(INDEX).append(index).append('\n');
    hashes.forEach(hash -> file.append(Strict.base64(hash)).append('\n'));
    return file.append('\n').append(checkpoint).toString();
  }
}
