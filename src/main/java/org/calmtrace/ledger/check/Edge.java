package org.calmtrace.ledger.check;

import java.util.Arrays;
import java.util.List;
import org.calmtrace.ledger.merkle.CompactRange;
import org.calmtrace.ledger.merkle.TreeHash;

/**
 * The right edge of the tree as the check computes it: what {@link CompactRange} is, growing in
 * place. For one thread.
 */
final class Edge {

  private final Sha256 sha;
  private final byte[][] roots = new byte[Long.SIZE][];
  private int count;
  private long size;

  /** The tree without leaves. */
  Edge(Sha256 sha) {
    this.sha = sha;
  }

  Edge(Sha256 sha, CompactRange range) {
    this.sha = sha;
    this.size = range.size();
    for (byte[] root : range.roots()) {
      roots[count++] = root;
    }
  }

  Edge copy() {
    Edge copy = new Edge(sha);
    copy.set(this);
    return copy;
  }

  /** Becomes what the other one is now. */
  void set(Edge other) {
    System.arraycopy(other.roots, 0, roots, 0, other.count);
    count = other.count;
    size = other.size;
  }

  void append(byte[] leaf) {
    byte[] right = leaf;
    // Each bit carried by adding one to the size joins two subtrees of equal height.
    for (long carry = size; (carry & 1) == 1; carry >>>= 1) {
      right = sha.node(roots[--count], right);
    }
    roots[count++] = right;
    size++;
  }

  long size() {
    return size;
  }

  byte[] root() {
    if (count == 0) {
      return TreeHash.empty();
    }
    byte[] root = roots[count - 1];
    for (int i = count - 2; i >= 0; i--) {
      root = sha.node(roots[i], root);
    }
    return root;
  }

  /** Whether the stored head is the head of this tree. */
  boolean is(RawTree tree) {
    return tree.problem() == null && differsIn(tree).isEmpty();
  }

  /** Which parts of the stored head are not this tree's, for a person; empty if all are. */
  String differsIn(RawTree tree) {
    StringBuilder parts = new StringBuilder();
    if (tree.size() != size) {
      parts.append("size");
    }
    if (!tree.hasRange(roots, count)) {
      parts.append(parts.isEmpty() ? "range" : ", range");
    }
    if (!tree.hasRoot(root())) {
      parts.append(parts.isEmpty() ? "root" : ", root");
    }
    return parts.toString();
  }

  CompactRange range() {
    return CompactRange.of(size, List.of(Arrays.copyOf(roots, count)));
  }
}
