package org.calmtrace.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/** A tree whose complete subtrees are all kept: what tiles come to, without tiles. */
public final class MemoryTree implements SubtreeHashes {

  private final List<List<byte[]>> rows = new ArrayList<>();

  public static MemoryTree of(List<byte[]> leafHashes) {
    MemoryTree tree = new MemoryTree();
    leafHashes.forEach(tree::append);
    return tree;
  }

  public void append(byte[] leafHash) {
    byte[] hash = leafHash;
    for (int height = 0; ; height++) {
      if (height == rows.size()) {
        rows.add(new ArrayList<>());
      }
      List<byte[]> row = rows.get(height);
      row.add(hash);
      if (row.size() % 2 == 1) {
        return;
      }
      hash = TreeHash.node(row.get(row.size() - 2), row.getLast());
    }
  }

  public long size() {
    return rows.isEmpty() ? 0 : rows.getFirst().size();
  }

  @Override
  public byte[] hash(int height, long index) {
    if (height >= rows.size() || index >= rows.get(height).size()) {
      throw new IllegalArgumentException("No subtree " + index + " of height " + height);
    }
    return rows.get(height).get((int) index);
  }
}
