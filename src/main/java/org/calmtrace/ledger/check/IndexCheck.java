package org.calmtrace.ledger.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Whether the two unique indexes are there and lead to every event, and to no other place: streams
 * are read by them, and an event that an index has lost is missing from its record though it stands
 * in the ledger. Events are looked up many at a time.
 */
final class IndexCheck implements CommitFollower, SequenceCheck.Predecessors {

  /** Looked up at once. More is no faster, and costs the embedded server more than its share. */
  private static final int AT_ONCE = 200;

  private final StoredLedger ledger;
  private final Findings findings;
  private final Lookup keys = new Lookup("key");
  private final Lookup ids = new Lookup("id");
  private final Map<String, Long> predecessors = new LinkedHashMap<>();
  private final Places places = new Places();

  IndexCheck(StoredLedger ledger, Findings findings) {
    this.ledger = ledger;
    this.findings = findings;
  }

  /** The events that wait to be looked up by one of the indexes. */
  private static final class Lookup {

    final String field;
    final Map<String, Long> positions = new LinkedHashMap<>();
    boolean usable;

    Lookup(String field) {
      this.field = field;
    }

    String index() {
      return "events." + field + "_1";
    }
  }

  /** Looks at the indexes themselves; only one that is whole is used for looking up. */
  void begin() {
    List<BsonDocument> indexes = ledger.indexes();
    for (Lookup lookup : List.of(keys, ids)) {
      lookup.usable = isWhole(lookup, indexes);
    }
  }

  private boolean isWhole(Lookup lookup, List<BsonDocument> indexes) {
    String path = "events." + lookup.field;
    BsonDocument index =
        indexes.stream().filter(each -> isOf(each, path)).findFirst().orElse(null);
    if (index == null) {
      whole(Flaw.INDEX_MISSING, lookup, "no index on " + path);
      return false;
    }
    if (!index.getBoolean("unique", BsonBoolean.FALSE).getValue()
        || index.containsKey("partialFilterExpression")
        || index.getBoolean("sparse", BsonBoolean.FALSE).getValue()) {
      whole(Flaw.INDEX_WEAK, lookup, "not unique over all documents");
    }
    return true;
  }

  private static boolean isOf(BsonDocument index, String path) {
    BsonDocument key = index.getDocument("key", new BsonDocument());
    return key.size() == 1 && key.containsKey(path);
  }

  private void whole(Flaw flaw, Lookup lookup, String detail) {
    findings.add(
        new Finding(flaw, Finding.NOWHERE, Finding.NOWHERE, lookup.index(), detail));
  }

  @Override
  public void passed(
      RawCommit commit, EventCheck events, byte[] @Nullable [] leaves, Edge before, Edge after) {
    for (int i = 0; i < commit.count(); i++) {
      if (events.isSound(commit, i)) {
        RawEvent event = commit.event(i);
        keys.positions.putIfAbsent(event.text(StoredField.KEY), commit.position() + i);
        ids.positions.putIfAbsent(event.text(StoredField.ID), commit.position() + i);
      }
    }
    if (ids.positions.size() >= AT_ONCE) {
      end();
    }
  }

  @Override
  public void lost() {}

  @Override
  public void require(String key, long position) {
    predecessors.put(key, position);
  }

  /** Looks up what waits. */
  void end() {
    if (keys.usable) {
      Set<String> wanted = new LinkedHashSet<>(keys.positions.keySet());
      wanted.addAll(predecessors.keySet());
      Map<String, Set<Long>> found = find(keys, wanted);
      compare(keys, found);
      predecessors.forEach((key, position) -> requireBefore(key, position, found));
    }
    if (ids.usable) {
      compare(ids, find(ids, ids.positions.keySet()));
    }
    keys.positions.clear();
    ids.positions.clear();
    predecessors.clear();
  }

  private void compare(Lookup lookup, Map<String, Set<Long>> found) {
    lookup.positions.forEach(
        (value, position) -> {
          Set<Long> places = found.getOrDefault(value, Set.of());
          if (!places.contains(position)) {
            findings.add(
                new Finding(
                    Flaw.INDEX_LOST,
                    position,
                    position,
                    lookup.index(),
                    lookup.field + " " + value + " is found at " + places));
          }
          places.stream()
              .filter(place -> !place.equals(position))
              .forEach(place -> twice(lookup, value, position, place));
        });
  }

  private void twice(Lookup lookup, String value, long one, long other) {
    findings.add(
        Finding.from(
            Flaw.EVENT_TWICE,
            Math.max(one, other),
            Math.min(one, other),
            lookup.field + " " + value + " stands at both"));
  }

  private void requireBefore(String key, long position, Map<String, Set<Long>> found) {
    if (found.getOrDefault(key, Set.of()).stream().noneMatch(place -> place < position)) {
      findings.add(
          Finding.at(Flaw.SEQUENCE, position, "its predecessor " + key + " is not before it"));
    }
  }

  /** At which positions each of the values stands. */
  private Map<String, Set<Long>> find(Lookup lookup, Collection<String> wanted) {
    Map<String, Set<Long>> found = new HashMap<>();
    List<String> some = new ArrayList<>(wanted);
    for (int from = 0; from < some.size(); from += AT_ONCE) {
      List<String> part = some.subList(from, Math.min(some.size(), from + AT_ONCE));
      for (RawBsonDocument commit : ledger.holding(lookup.field, part)) {
        places.read(commit, lookup.field, found);
      }
    }
    return found;
  }
}
