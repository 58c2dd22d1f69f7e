package org.calmtrace.incident.pages.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calmtrace.ledger.LedgerProofs;
import org.calmtrace.ledger.merkle.ConsistencyProof;
import org.calmtrace.ledger.merkle.InclusionProof;
import org.calmtrace.ledger.merkle.MemoryTree;
import org.calmtrace.ledger.merkle.Tile;
import org.calmtrace.ledger.note.Checkpoint;
import org.calmtrace.ledger.note.Leaf;
import org.calmtrace.ledger.note.ProofFile;
import org.calmtrace.ledger.note.SignedNote;
import org.calmtrace.ledger.note.SigningKey;
import org.calmtrace.ledger.note.VerifierKey;

/** A ledger of events that hold their position, signed one event further at each look. */
final class GrowingProofs implements LedgerProofs {

  private final List<SigningKey> keys;
  private final MemoryTree tree = new MemoryTree();
  private final List<Leaf> leaves = new ArrayList<>();
  private long sealed;

  /**
   * @param sealed over so many events it is signed at first
   * @param keys that it was signed with; the first one signs
   */
  GrowingProofs(int events, long sealed, SigningKey... keys) {
    this.sealed = sealed;
    this.keys = List.of(keys);
    for (int position = 0; position < events; position++) {
      String content = Leaf.contentHash(new byte[16], payload(position), "{}");
      Instant at = Instant.parse("2026-11-20T21:07:12.455Z");
      Leaf leaf =
          new Leaf(
              position, "e" + position, "test.happened", "1", null, "r", position, at, content);
      leaves.add(leaf);
      tree.append(leaf.hash());
    }
  }

  private static String payload(long position) {
    return "{\"number\":" + position + "}";
  }

  @Override
  public Optional<SignedNote> checkpoint() {
    long size = sealed++;
    SigningKey key = keys.getFirst();
    return size == 0
        ? Optional.empty()
        : Optional.of(new Checkpoint(key.verifierKey().name(), size, tree.root(size)).sign(key));
  }

  @Override
  public long sealedSize() {
    return sealed;
  }

  @Override
  public Optional<VerifierKey> key() {
    return Optional.of(keys().getLast());
  }

  @Override
  public List<VerifierKey> keys() {
    return keys.stream().map(SigningKey::verifierKey).toList();
  }

  @Override
  public Optional<byte[]> tile(Tile tile) {
    throw new UnsupportedOperationException("whoever hands out files asks for no tile");
  }

  @Override
  public byte[] root(long size) {
    return tree.root(size);
  }

  @Override
  public byte[] leafHash(long position) {
    return leaf(position).hash();
  }

  @Override
  public InclusionProof inclusion(long position, long size) {
    return InclusionProof.of(tree, position, size);
  }

  @Override
  public ConsistencyProof consistency(long from, long to) {
    return ConsistencyProof.of(tree, from, to);
  }

  @Override
  public ProofFile proofFile(long position) {
    SignedNote note = checkpoint().orElseThrow();
    return ProofFile.of(inclusion(position, sealed - 1), note);
  }

  @Override
  public Leaf leaf(long position) {
    return leaves.get((int) position);
  }

  @Override
  public byte[] eventFile(long position) {
    Leaf leaf = leaf(position);
    return """
    {"position": %d, "id": "%s", "type": "test.happened", "rev": "1", "agg": "r", "seq": %d,
     "ts": "%s", "payload": "{\\"number\\":%d}", "meta": "{}", "salt": "AAAAAAAAAAAAAAAAAAAAAA=="}
    """
        .formatted(position, leaf.id(), position, leaf.time(), position)
        .getBytes(UTF_8);
  }
}
