package org.calmtrace.verifier;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.calmtrace.ledger.note.Checkpoint;
import org.calmtrace.ledger.note.Leaf;

/**
 * What a ledger's key has signed so far, to find out a ledger that tells two stories: each of them
 * can be proved, and only beside each other do they contradict themselves.
 */
final class Stories {

  private final Map<String, String> roots = new HashMap<>();
  private final Map<String, String> leaves = new HashMap<>();

  /** Takes what was proved into account. */
  void add(Checkpoint checkpoint, Leaf leaf) throws WrongException {
    String origin = checkpoint.origin() + "\n";
    if (isAnother(roots, origin + checkpoint.size(), checkpoint.rootText())) {
      throw new WrongException(
          "The ledger has told two stories: for "
              + checkpoint.size()
              + " events its key has signed another root as well, in a proof before this one");
    }
    if (isAnother(leaves, origin + leaf.position(), HexFormat.of().formatHex(leaf.hash()))) {
      throw new WrongException(
          "The ledger has told two stories: at position "
              + leaf.position()
              + " another event is proved as well, before this one");
    }
  }

  private static boolean isAnother(Map<String, String> said, String what, String now) {
    String before = said.putIfAbsent(what, now);
    return before != null && !before.equals(now);
  }
}
