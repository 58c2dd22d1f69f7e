package org.calmtrace.ledger.store;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.calmtrace.ledger.merkle.CompactRange;

/** Commits far on in a ledger, for those who need its end and not what is before. */
public final class LateCommits {

  private LateCommits() {}

  /**
   * Stores events as they stand after so many others, each a commit of its own, which is the most
   * documents that so many events can be.
   *
   * @param before the tree of the events before, which need not be there
   * @return the tree after them
   */
  public static CompactRange store(MongoDatabase database, CompactRange before, int events) {
    CompactRange tree = before;
    UUID writer = UUID.randomUUID();
    String aggregate = UUID.randomUUID().toString();
    List<Commit> commits = new ArrayList<>(events);
    for (int i = 0; i < events; i++) {
      long position = tree.size();
      StoredEvent event = LedgerBenchmarks.draft(aggregate, i).at(position);
      tree = tree.append(event.leaf());
      commits.add(new Commit(position, Instant.EPOCH, writer, List.of(event), tree, tree.root()));
    }
    new MongoCommitStore(database).insert(commits);
    return tree;
  }
}
