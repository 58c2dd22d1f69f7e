package org.calmtrace.ledger.check;

import java.util.ArrayList;
import java.util.List;
import org.calmtrace.ledger.check.EventCheck.Verdict;
import org.calmtrace.ledger.merkle.CompactRange;
import org.jspecify.annotations.Nullable;

/**
 * Whether each commit continues the one before: positions without a gap, leaves that are the hashes
 * of their events, a head that is the tree's.
 *
 * <p>After something wrong it goes on, so that what is wrong further on is found for itself: it
 * follows whatever the next commit turns out to be built upon, what was stored or what was
 * computed. For one thread.
 */
final class ChainCheck {

  private final Sha256 sha;
  private final CommitFlaws flaws;
  private final List<CommitFollower> followers;
  private final LeafWitness witness;
  private final EventCheck events;

  /**
   * What the tree may be before the next commit: one as a rule, several after something wrong, none
   * where nothing can be known.
   */
  private final List<Edge> beliefs = new ArrayList<>(2);

  private final Edge after;
  private long expected;

  /** The tree after the last commit that passed; null if it is not known. */
  private @Nullable Edge passed;

  private long passedCommit;
  private long passedEnd;
  private boolean sound = true;

  /**
   * @param begin where it goes on
   */
  ChainCheck(
      Sha256 sha,
      Findings findings,
      Walk begin,
      LeafWitness witness,
      List<CommitFollower> followers) {
    this.witness = witness;
    this.sha = sha;
    this.followers = followers;
    this.events = new EventCheck(new LeafHasher(sha));
    this.flaws = new CommitFlaws(findings, events);
    this.after = new Edge(sha);
    CompactRange tree = begin.tree();
    if (tree != null) {
      passed = new Edge(sha, tree);
      beliefs.add(passed);
    }
    passedCommit = begin.commit();
    passedEnd = begin.position();
    expected = begin.position();
  }

  /** Position of the next commit. */
  long expected() {
    return expected;
  }

  /** Whether nothing was wrong with the last commit that it went on from. */
  boolean isSound() {
    return sound;
  }

  /**
   * After the last commit that passed: who goes on from there another time finds what is wrong
   * behind it once more, and takes nothing that is wrong for what was checked.
   */
  Walk walk(List<PartialTile> tiles, long checkpoint) {
    CompactRange tree = passed == null ? null : passed.range();
    return new Walk(passedEnd, passedCommit, tree, tiles, checkpoint);
  }

  /** Whether it begins where it should: nothing is missing before it. */
  boolean continues(RawCommit commit) {
    return commit.isNumbered()
        && (commit.position() == expected
            || beliefs.stream().anyMatch(each -> each.size() == commit.position()));
  }

  void take(RawCommit commit) {
    if (!commit.isNumbered()) {
      flaws.stray(expected);
    } else if (commit.position() < expected && !continues(commit)) {
      flaws.overlap(commit, expected);
    } else {
      if (!continues(commit)) {
        flaws.gap(
            expected, commit.position() - 1, "the next commit begins at " + commit.position());
        beliefs.clear();
      }
      takeAtItsPlace(commit);
    }
  }

  private void takeAtItsPlace(RawCommit commit) {
    if (commit.count() > RawCommit.MOST_EVENTS || commit.count() == 0) {
      flaws.unreadable(commit);
      goOnAfter(commit);
      return;
    }
    events.read(commit);
    if (passes(commit, Verdict.COMPUTED) || !events.allFit() && passes(commit, Verdict.STORED)) {
      return;
    }
    boolean explained = flaws.inEvents(commit, Verdict.NEITHER) | flaws.unreadable(commit);
    Edge before = believed(commit.position());
    if (before == null) {
      goOnAfter(commit);
      return;
    }
    boolean storedIsLikely = explained || exchanged(commit, before) || endsEarly(commit, before);
    Edge computed = append(before, events.computed(), commit.count()) ? after : null;
    Edge stored = storedAfter(commit);
    goOn(commit, storedIsLikely ? stored : computed, storedIsLikely ? computed : stored);
  }

  /** Whether the tree is the stored one with these leaves, and if so, goes on with it. */
  private boolean passes(RawCommit commit, Verdict verdict) {
    byte[] @Nullable [] leaves = verdict == Verdict.COMPUTED ? events.computed() : events.stored();
    for (Edge before : beliefs) {
      if (before.size() == commit.position()
          && append(before, leaves, commit.count())
          && after.is(commit.tree())) {
        flaws.inEvents(commit, verdict);
        flaws.unreadable(commit);
        followers.forEach(each -> each.passed(commit, events, leaves, before, after));
        before.set(after);
        passed = before;
        passedCommit = commit.position();
        passedEnd = after.size();
        expected = passedEnd;
        sound = true;
        beliefs.removeIf(each -> each != before);
        return true;
      }
    }
    return false;
  }

  /** Makes {@link #after} of it; false if one of the leaves is not known. */
  private boolean append(Edge before, byte[] @Nullable [] leaves, int count) {
    after.set(before);
    for (int i = 0; i < count; i++) {
      byte[] leaf = leaves[i];
      if (leaf == null) {
        return false;
      }
      after.append(leaf);
    }
    return true;
  }

  private @Nullable Edge believed(long size) {
    return beliefs.stream().filter(each -> each.size() == size).findFirst().orElse(null);
  }

  /** Whether it is known that an event is not the one that the tree holds. */
  private boolean exchanged(RawCommit commit, Edge before) {
    long position = witness.exchanged(commit, events.computed(), before);
    if (position >= 0) {
      flaws.exchanged(position);
    }
    return position >= 0;
  }

  /**
   * Each event agrees with itself, and still the tree is another: either the last events of the
   * commit are missing, or what the tree holds was exchanged.
   */
  private boolean endsEarly(RawCommit commit, Edge before) {
    append(before, events.computed(), commit.count());
    long stored = commit.tree().size();
    String differs = after.differsIn(commit.tree());
    boolean early =
        stored > commit.next()
            && stored - commit.position() <= RawCommit.MOST_EVENTS
            && !differs.equals("size");
    if (early) {
      flaws.gap(
          commit.next(), stored - 1, "the commit holds fewer events than its tree has leaves");
    } else {
      flaws.head(commit, "not that of the leaves: tree." + differs);
    }
    return early;
  }

  /** Goes on with the stored head, which nothing that is known says anything about. */
  private void goOnAfter(RawCommit commit) {
    Edge stored = storedAfter(commit);
    if (stored != null && !stored.is(commit.tree())) {
      flaws.head(commit, "not the root of its own range");
    }
    goOn(commit, stored, null);
  }

  private void goOn(RawCommit commit, @Nullable Edge likely, @Nullable Edge possible) {
    followers.forEach(CommitFollower::lost);
    sound = false;
    beliefs.clear();
    if (likely != null) {
      beliefs.add(likely.copy());
    }
    if (possible != null) {
      beliefs.add(possible.copy());
    }
    expected = beliefs.isEmpty() ? Math.max(commit.next(), expected) : beliefs.getFirst().size();
  }

  private @Nullable Edge storedAfter(RawCommit commit) {
    long size = commit.tree().size();
    boolean possible =
        commit.tree().problem() == null
            && size > commit.position()
            && size - commit.position() <= RawCommit.MOST_EVENTS
            && Long.bitCount(size) == commit.tree().range().size();
    return possible ? new Edge(sha, CompactRange.of(size, commit.tree().range())) : null;
  }
}
