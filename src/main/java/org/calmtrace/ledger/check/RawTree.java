package org.calmtrace.ledger.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.calmtrace.ledger.merkle.CompactRange;
import org.calmtrace.ledger.merkle.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * The head of the tree that is stored with a commit, where it lies in its document. Used again for
 * the next document.
 */
final class RawTree {

  private static final byte[] SIZE = "size".getBytes(UTF_8);
  private static final byte[] ROOT = "root".getBytes(UTF_8);
  private static final byte[] RANGE = "range".getBytes(UTF_8);

  private final BsonFields fields = new BsonFields();
  private final BsonFields hashes = new BsonFields();
  private final int[] range = new int[Long.SIZE];

  private byte[] bytes = {};
  private long size;
  private int root;
  private int count;
  private @Nullable String problem;
  private boolean whole;

  /** There is none until one is read. */
  void clear() {
    problem = null;
    whole = false;
  }

  void read(byte[] document, BsonFields outer) throws BrokenDocumentException {
    bytes = document;
    size = -1;
    root = -1;
    count = -1;
    clear();
    if (outer.type() != BsonFields.DOCUMENT) {
      complain("tree", outer);
      return;
    }
    fields.beginValueOf(outer);
    while (fields.next()) {
      if (fields.named(SIZE)) {
        readSize();
      } else if (fields.named(ROOT)) {
        root = hash("tree.root", fields);
      } else if (fields.named(RANGE)) {
        readRange();
      }
    }
    if (problem == null && (size < 0 || root < 0 || count < 0)) {
      problem = "of the fields tree.size, tree.root and tree.range one is missing";
    }
    whole = true;
  }

  private void readSize() {
    if (fields.isWhole()) {
      size = fields.whole();
    } else {
      complain("tree.size", fields);
    }
  }

  private void readRange() throws BrokenDocumentException {
    if (fields.type() != BsonFields.ARRAY) {
      complain("tree.range", fields);
      return;
    }
    hashes.beginValueOf(fields);
    count = 0;
    while (hashes.next()) {
      if (count == range.length) {
        problem = "the field tree.range has more hashes than any tree needs";
        return;
      }
      range[count++] = hash("tree.range", hashes);
    }
  }

  private int hash(String what, BsonFields field) {
    boolean fits =
        field.type() == BsonFields.BINARY
            && field.subtype() == 0
            && field.length() == TreeHash.LENGTH;
    if (!fits) {
      problem = "the field " + what + " holds what is no hash of 32 bytes";
    }
    return fits ? field.from() : 0;
  }

  private void complain(String what, BsonFields field) {
    problem = "the field " + what + " is " + BsonFields.typeName(field.type());
  }

  /** Why it is no head of a tree; null if it is one. */
  @Nullable String problem() {
    return whole || problem != null ? problem : "the field tree is missing or breaks off";
  }

  long size() {
    return size;
  }

  byte[] root() {
    return copy(root);
  }

  boolean hasRoot(byte[] other) {
    return isAt(root, other);
  }

  /** Whether its range is these hashes, the largest subtree first. */
  boolean hasRange(byte[][] roots, int length) {
    if (count != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!isAt(range[i], roots[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether its size and range are these. */
  boolean holds(CompactRange tree) {
    byte[][] roots = tree.roots().toArray(byte[][]::new);
    return problem() == null && size == tree.size() && hasRange(roots, roots.length);
  }

  List<byte[]> range() {
    List<byte[]> roots = new ArrayList<>(Math.max(count, 0));
    for (int i = 0; i < count; i++) {
      roots.add(copy(range[i]));
    }
    return roots;
  }

  private boolean isAt(int from, byte[] hash) {
    return Arrays.equals(bytes, from, from + TreeHash.LENGTH, hash, 0, TreeHash.LENGTH);
  }

  private byte[] copy(int from) {
    return Arrays.copyOfRange(bytes, from, from + TreeHash.LENGTH);
  }
}
