package org.calmtrace.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.calmtrace.ledger.merkle.CompactRange;

/**
 * Reads a whole ledger as it is stored and fails on the first thing that is not as it must be: a
 * gap, a leaf that is not the hash of its event, a head that is not the root of its leaves, a key
 * or an identifier that stands twice or is not found by its index.
 */
final class LedgerInspection {

  private final Set<String> ids = new HashSet<>();
  private final Set<String> keys = new HashSet<>();
  private final List<StoredEvent> events = new ArrayList<>();
  private int commits;

  private LedgerInspection() {}

  static LedgerInspection of(MongoDatabase database) {
    LedgerInspection inspection = new LedgerInspection();
    MongoCommitStore store = new MongoCommitStore(database);
    CompactRange tree = CompactRange.empty();
    List<Commit> some = store.beginningIn(0, Commit.MAX_EVENTS);
    while (!some.isEmpty()) {
      for (Commit commit : some) {
        tree = inspection.take(commit, tree);
      }
      some = store.beginningIn(tree.size(), tree.size() + Commit.MAX_EVENTS);
    }
    inspection.checkIndexes(store);
    return inspection;
  }

  private CompactRange take(Commit commit, CompactRange before) {
    assertThat(commit.position()).as("no gap and no overlap").isEqualTo(before.size());
    CompactRange tree = before;
    for (StoredEvent event : commit.events()) {
      EventDraft draft =
          EventDraft.of(
              event.id(),
              event.type(),
              event.revision(),
              event.aggregateId(),
              event.aggregateType(),
              event.sequence(),
              event.timestamp(),
              event.payload(),
              event.meta(),
              event.salt());
      assertThat(event.leaf())
          .as("leaf at %d", tree.size())
          .isEqualTo(draft.leaf(tree.size()).hash());
      assertThat(ids.add(event.id())).as("%s stands once", event.id()).isTrue();
      assertThat(keys.add(event.key())).as("%s stands once", event.key()).isTrue();
      events.add(event);
      tree = tree.append(event.leaf());
    }
    assertThat(commit.tree().size()).isEqualTo(tree.size());
    assertThat(commit.tree().root()).as("range at %d", commit.position()).isEqualTo(tree.root());
    assertThat(commit.root()).as("head at %d", commit.position()).isEqualTo(tree.root());
    commits++;
    return tree;
  }

  /** Each key leads to its document by the unique index: the index has lost nothing. */
  private void checkIndexes(CommitStore store) {
    for (int from = 0; from < events.size(); from += 200) {
      List<StoredEvent> some = events.subList(from, Math.min(events.size(), from + 200));
      assertThat(store.holdingKeys(some.stream().map(StoredEvent::key).toList()))
          .flatExtracting(Commit::events)
          .extracting(StoredEvent::key)
          .containsAll(some.stream().map(StoredEvent::key).toList());
      assertThat(store.holdingIds(some.stream().map(StoredEvent::id).toList()))
          .flatExtracting(Commit::events)
          .extracting(StoredEvent::id)
          .containsAll(some.stream().map(StoredEvent::id).toList());
    }
  }

  List<StoredEvent> events() {
    return events;
  }

  int commits() {
    return commits;
  }

  boolean holdsKey(String key) {
    return keys.contains(key);
  }
}
