package org.calmtrace.ledger.projections;

import com.mongodb.client.MongoCollection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.bson.BsonDocument;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.ledger.Projection;
import org.calmtrace.ledger.ProjectionAdmin;
import org.calmtrace.ledger.ProjectionStatus;
import org.calmtrace.ledger.store.LedgerEngine;
import org.calmtrace.ledger.store.RecordedEvents;
import org.calmtrace.platform.RefusedException;
import org.jspecify.annotations.Nullable;

/** Rebuilds projections beside the live ones and switches when they have caught up. */
final class Rebuilds implements ProjectionAdmin {

  /** Projections are not split. */
  private static final int SEGMENT = 0;

  private final Map<String, Projection> projections = new LinkedHashMap<>();
  private final Map<String, Rebuild> rebuilds = new ConcurrentHashMap<>();
  private final LiveProjections live;
  private final Collections collections;
  private final LedgerEngine engine;
  private final RecordedEvents recordings;
  private final TokenStore tokens;
  private final Processors processors;
  private final StoredLetters letters;
  private final Turns turns;

  Rebuilds(
      List<Projection> projections,
      LiveProjections live,
      Collections collections,
      LedgerEngine engine,
      RecordedEvents recordings,
      TokenStore tokens,
      Processors processors,
      StoredLetters letters,
      Turns turns) {
    projections.forEach(projection -> this.projections.put(projection.name(), projection));
    this.live = live;
    this.collections = collections;
    this.engine = engine;
    this.recordings = recordings;
    this.tokens = tokens;
    this.processors = processors;
    this.letters = letters;
    this.turns = turns;
  }

  @Override
  public List<ProjectionStatus> all() {
    Map<String, Long> positions = new LinkedHashMap<>();
    projections.keySet().forEach(name -> positions.put(name, live.position(name)));
    long head = engine.head(); // after them: none shall be past it
    return positions.entrySet().stream()
        .map(entry -> status(entry.getKey(), entry.getValue(), head))
        .toList();
  }

  private ProjectionStatus status(String name, long position, long head) {
    return new ProjectionStatus(name, position, head, deadLetters(name), rebuildOf(name));
  }

  private long deadLetters(String name) {
    return letters.count(collections.liveName(name));
  }

  private ProjectionStatus.@Nullable Rebuild rebuildOf(String name) {
    Rebuild rebuild = rebuilds.get(name);
    return rebuild == null ? null : rebuild.status();
  }

  @Override
  public void rebuild(String name) {
    requireKnown(name);
    rebuild(List.of(name));
  }

  @Override
  public void rebuildAll() {
    List<String> idle =
        projections.keySet().stream().filter(name -> !isRunning(rebuilds.get(name))).toList();
    if (!idle.isEmpty()) {
      rebuild(idle);
    }
  }

  private void rebuild(List<String> names) {
    names.forEach(processors::running); // or it says why not
    Map<String, Rebuild> begun = begin(names);
    Thread.ofPlatform().name("rebuild-" + String.join("-", names)).daemon().start(() -> run(begun));
  }

  private Map<String, Rebuild> begin(List<String> names) {
    Map<String, Rebuild> begun = new LinkedHashMap<>();
    try {
      for (String name : names) {
        Rebuild rebuild =
            rebuilds.compute(
                name,
                (key, last) -> {
                  requireNotRunning(name, last);
                  return begin(requireKnown(name));
                });
        begun.put(name, rebuild);
      }
      return begun;
    } catch (RuntimeException e) {
      begun.values().forEach(rebuild -> rebuild.failed(e)); // nobody will go on with them
      throw e;
    }
  }

  /** Letters of an interrupted rebuild go with its documents. */
  private Rebuild begin(Projection projection) {
    MongoCollection<BsonDocument> next = collections.next(projection.name());
    LetterQueue aside = new LetterQueue(() -> nameOf(next), letters, engine, recordings);
    aside.clear();
    return new Rebuild(projection, engine, recordings, next, aside);
  }

  private static String nameOf(MongoCollection<BsonDocument> generation) {
    return generation.getNamespace().getCollectionName();
  }

  Projection requireKnown(String name) {
    Projection projection = projections.get(name);
    if (projection == null) {
      throw RefusedException.of(LedgerRefusal.PROJECTION_UNKNOWN, name);
    }
    return projection;
  }

  void requireNotRunning(String name) {
    requireKnown(name);
    requireNotRunning(name, rebuilds.get(name));
  }

  private static boolean isRunning(@Nullable Rebuild last) {
    return last != null && last.running();
  }

  private static void requireNotRunning(String name, @Nullable Rebuild last) {
    if (isRunning(last)) {
      throw RefusedException.of(LedgerRefusal.PROJECTION_BEING_REBUILT, name);
    }
  }

  /** Reads the ledger once for all, then switches all at once: a processor takes long to rest. */
  private void run(Map<String, Rebuild> begun) {
    try {
      Rebuild.fold(List.copyOf(begun.values()), engine.head());
    } catch (RuntimeException | Error e) {
      begun.values().forEach(rebuild -> rebuild.failed(e));
      return;
    }
    Queue<MongoCollection<BsonDocument>> old = new ConcurrentLinkedQueue<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      begun.forEach((name, rebuild) -> threads.execute(() -> finish(name, rebuild, old)));
    }
    // Other processes remember for a moment where they read.
    LockSupport.parkNanos(2 * Collections.REMEMBERED.toNanos());
    for (MongoCollection<BsonDocument> before : old) {
      before.drop();
      letters.clear(nameOf(before));
    }
  }

  private void finish(String name, Rebuild rebuild, Queue<MongoCollection<BsonDocument>> old) {
    try {
      old.add(switchOver(name, rebuild, processors.running(name)));
      rebuild.switched();
    } catch (RuntimeException | Error e) {
      rebuild.failed(e);
    }
  }

  /** The live projection rests only for what came meanwhile; its readers go on reading it. */
  private MongoCollection<BsonDocument> switchOver(
      String name, Rebuild rebuild, TrackingEventProcessor processor) {
    processor.shutDown();
    try {
      // Resting gave the claim back: no other process may write on before the switch.
      tokens.fetchToken(name, SEGMENT);
      turns.of(name).lock();
      try {
        rebuild.foldTo(live.position(name));
        return collections.switchToNext(name);
      } finally {
        turns.of(name).unlock();
      }
    } finally {
      processor.start();
    }
  }
}
