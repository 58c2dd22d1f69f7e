package org.calmtrace.ledger.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether events that were found rewritten are again those that were checked before: the tree up to
 * and with them, computed anew, has the root again that it had then.
 */
final class MendedCheck implements CommitFollower {

  private final List<Finding> rewritten;
  private final List<Finding> mended = new ArrayList<>();

  MendedCheck(Collection<Finding> known) {
    rewritten = known.stream().filter(each -> each.flaw() == Flaw.REWRITTEN).toList();
  }

  @Override
  public void passed(
      RawCommit commit, EventCheck events, byte[] @Nullable [] leaves, Edge before, Edge after) {
    for (Finding each : rewritten) {
      if (each.other() == after.size() - 1 && each.name().equals(root(after))) {
        mended.add(each);
      }
    }
  }

  private static String root(Edge tree) {
    return HexFormat.of().formatHex(tree.root());
  }

  /** Those that are. */
  List<Finding> mended() {
    return mended;
  }

  @Override
  public void lost() {}
}
