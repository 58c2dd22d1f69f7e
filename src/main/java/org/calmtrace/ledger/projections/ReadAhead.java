package org.calmtrace.ledger.projections;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.calmtrace.ledger.RecordedEvent;
import org.calmtrace.ledger.store.RecordedEvents;
import org.jspecify.annotations.Nullable;

/**
 * Events read and made out on a thread of their own, a little ahead of whoever folds them. For one
 * reader.
 */
final class ReadAhead implements AutoCloseable {

  private static final int TOGETHER = 250;

  /** So many times {@link #TOGETHER} wait in memory at most. */
  private static final int WAITING = 8;

  private final Supplier<Stream<? extends TrackedEventMessage<?>>> source;
  private final RecordedEvents recordings;
  private final long last;
  private final BlockingQueue<Part> parts = new ArrayBlockingQueue<>(WAITING);
  private volatile boolean closed;

  /** Some events, none at the end, or why there are no more. */
  private record Part(List<Read> events, @Nullable RuntimeException failure) {}

  /**
   * Begins to read.
   *
   * @param source the events in order, asked for on the thread that reads
   * @param last the position of the last that is wanted
   */
  ReadAhead(
      Supplier<Stream<? extends TrackedEventMessage<?>>> source,
      RecordedEvents recordings,
      long last) {
    this.source = source;
    this.recordings = recordings;
    this.last = last;
    Thread.ofPlatform().name("rebuild-reader").daemon().start(this::run);
  }

  /**
   * The next events in order; none when there are no more.
   *
   * @throws RuntimeException what reading them came to
   */
  List<Read> next() {
    try {
      Part part = parts.take();
      if (part.failure != null) {
        throw part.failure;
      }
      return part.events;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while events were read", e);
    }
  }

  private void run() {
    try {
      read();
      put(new Part(List.of(), null));
    } catch (RuntimeException e) {
      put(new Part(List.of(), e));
    } catch (Error e) {
      // Whoever waits for more would wait for ever.
      put(new Part(List.of(), new IllegalStateException("The ledger could not be read", e)));
    }
  }

  private void read() {
    long reached = -1;
    List<Read> some = new ArrayList<>(TOGETHER);
    try (Stream<? extends TrackedEventMessage<?>> events = source.get()) {
      Iterator<? extends TrackedEventMessage<?>> iterator = events.iterator();
      while (!closed && reached < last && iterator.hasNext()) {
        Read event = new Read(iterator.next(), recordings);
        reached = event.position();
        some.add(event);
        if (some.size() == TOGETHER) {
          put(new Part(some, null));
          some = new ArrayList<>(TOGETHER);
        }
      }
    }
    if (!some.isEmpty()) {
      put(new Part(some, null));
    }
  }

  private void put(Part part) {
    try {
      parts.put(part);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts this thread", e);
    }
  }

  /** The thread ends by itself: where it waits for room, there is room now. */
  @Override
  public void close() {
    closed = true;
    parts.clear();
  }

  /** An event, made out once for all that fold it. */
  static final class Read {

    private final TrackedEventMessage<?> message;
    private final RecordedEvents recordings;
    private final @Nullable RecordedEvent<?> recorded;

    private Read(TrackedEventMessage<?> message, RecordedEvents recordings) {
      this.message = message;
      this.recordings = recordings;
      this.recorded = attempt();
    }

    private @Nullable RecordedEvent<?> attempt() {
      try {
        return recordings.of(message);
      } catch (RuntimeException e) {
        return null; // whoever asks for it is given the exception
      }
    }

    TrackedEventMessage<?> message() {
      return message;
    }

    long position() {
      return message.trackingToken().position().orElseThrow();
    }

    String aggregate() {
      return RecordedEvents.aggregateOf(message);
    }

    /** Throws again, for each that folds it, where it cannot be read. */
    RecordedEvent<?> recorded() {
      RecordedEvent<?> known = recorded;
      return known == null ? recordings.of(message) : known;
    }
  }
}
