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

  /** Only an index that is there is used for looking up: without it every question reads all. */
  IndexCheck(StoredLedger ledger, Findings findings) {
    this.ledger = ledger;
    this.findings = findings;
    List<BsonDocument> indexes = ledger.indexes();
    keys.usable = definition(keys, indexes) != null;
    ids.usable = definition(ids, indexes) != null;
  }

  /** What is wrong with the indexes themselves. */
  static void checkDefinitions(StoredLedger ledger, Findings findings) {
    List<BsonDocument> indexes = ledger.indexes();
    for (Lookup lookup : List.of(new Lookup("key"), new Lookup("id"))) {
      BsonDocument index = definition(lookup, indexes);
      if (index == null) {
        whole(Flaw.INDEX_MISSING, lookup, findings);
      } else if (!isOverAll(index)) {
        whole(Flaw.INDEX_WEAK, lookup, findings);
      }
    }
  }

  private static void whole(Flaw flaw, Lookup lookup, Findings findings) {
    String detail = "no unique index over all " + lookup.path();
    findings.add(new Finding(flaw, Finding.NOWHERE, Finding.NOWHERE, lookup.index(), detail));
  }

  private static @Nullable BsonDocument definition(Lookup lookup, List<BsonDocument> indexes) {
    return indexes.stream()
        .filter(index -> isOf(index.getDocument("key", new BsonDocument()), lookup.path()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isOf(BsonDocument keys, String path) {
    return keys.size() == 1 && keys.containsKey(path);
  }

  private static boolean isOverAll(BsonDocument index) {
    return isTrue(index, "unique")
        && !isTrue(index, "sparse")
        && !index.containsKey("partialFilterExpression");
  }

  private static boolean isTrue(BsonDocument index, String option) {
    return index.get(option) instanceof BsonBoolean set && set.getValue();
  }

  /** The events that wait to be looked up by one of the indexes. */
  private static final class Lookup {

    final String field;
    final Map<String, Long> positions = new LinkedHashMap<>();
    boolean usable;

    Lookup(String field) {
      this.field = field;
    }

    String path() {
      return "events." + field;
    }

    String index() {
      return path() + "_1";
    }
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
