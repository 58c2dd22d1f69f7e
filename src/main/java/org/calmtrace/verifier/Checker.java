package org.calmtrace.verifier;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.calmtrace.ledger.merkle.ProofException;
import org.calmtrace.ledger.merkle.TreeHash;
import org.calmtrace.ledger.note.Accepted;
import org.calmtrace.ledger.note.Leaf;
import org.calmtrace.ledger.note.MalformedException;
import org.calmtrace.ledger.note.Policy;
import org.calmtrace.ledger.note.ProofFile;
import org.calmtrace.ledger.note.SignedNote;
import org.calmtrace.ledger.note.UntrustedException;

/** Checks proofs by one policy, and that all of them together tell one story. */
final class Checker {

  private final Policy policy;
  private final Stories stories = new Stories();

  /**
   * Checkpoints that were taken for true, by the hash of their note, which can be long and is not
   * kept: many proofs rest on one.
   */
  private final Map<String, Accepted> accepted = new HashMap<>();

  Checker(Policy policy) {
    this.policy = policy;
  }

  /**
   * Checks one proof file.
   *
   * @param name of the proof, for the report
   * @param shown of the event, in one form or more: each has to be what is proved
   */
  Finding check(String name, byte[] file, List<Shown> shown) {
    try {
      ProofFile proof = ProofFile.parse(file);
      Accepted checkpoint = accept(proof.checkpoint());
      for (Shown each : shown) {
        prove(proof, each.leaf(), checkpoint);
      }
      boolean withContent = shown.stream().anyMatch(Shown::withContent);
      return new Finding.Proved(name, shown.getFirst().leaf(), withContent, checkpoint);
    } catch (MalformedException | UntrustedException | ProofException | WrongException e) {
      return new Finding.Wrong(name, e.getMessage() + ".");
    }
  }

  private Accepted accept(SignedNote note) throws MalformedException, UntrustedException {
    String hash = HexFormat.of().formatHex(TreeHash.leaf(note.bytes()));
    Accepted known = accepted.get(hash);
    if (known == null) {
      known = policy.accept(note);
      accepted.put(hash, known);
    }
    return known;
  }

  private void prove(ProofFile proof, Leaf leaf, Accepted checkpoint)
      throws ProofException, WrongException {
    if (leaf.position() != proof.index()) {
      throw new WrongException(
          "The event says that it stands at position "
              + leaf.position()
              + ", and the proof is of position "
              + proof.index());
    }
    proof.verify(leaf.hash(), checkpoint);
    stories.add(checkpoint.checkpoint(), leaf);
  }
}
