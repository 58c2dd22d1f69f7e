package org.calmtrace.ledger.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The first things that are wrong, by position; so many and no more. */
public final class Findings {

  /** Enough to see what kind of damage it is; after a cut nearly everything behind it is wrong. */
  static final int MOST = 20;

  private final TreeSet<Finding> found =
      new TreeSet<>(Finding.FIRST_FIRST.thenComparingLong(Finding::other));

  public void add(Finding finding) {
    found.add(finding);
    if (found.size() > MOST) {
      found.pollLast();
    }
  }

  public void addAll(Collection<Finding> findings) {
    findings.forEach(this::add);
  }

  boolean isFull() {
    return found.size() >= MOST;
  }

  /** The first one first. */
  public List<Finding> all() {
    return new ArrayList<>(found);
  }
}
