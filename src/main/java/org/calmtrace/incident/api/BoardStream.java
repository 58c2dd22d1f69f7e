package org.calmtrace.incident.api;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.calmtrace.incident.board.BoardEvent;
import org.calmtrace.incident.board.BoardFollower;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One connection that follows a board. What it is told waits in a queue of its own and is written
 * by another thread, for a client that reads slowly must not hold up the others; one that does not
 * read at all is let go.
 */
final class BoardStream implements BoardFollower {

  /** Told and not yet written. */
  private static final int MOST_WAITING = 256;

  private final String unit;
  private final @Nullable String session;
  private final Instant openedAt;
  private final Function<BoardEvent, SseEventBuilder> frames;
  private final Executor writers;
  private final Consumer<BoardStream> ended;

  /** Never times out by itself: we end it, and tell when the container finds it broken. */
  private final SseEmitter emitter = new SseEmitter(0L);

  /** Guarded by this, as the next three. */
  private final Deque<SseEventBuilder> waiting = new ArrayDeque<>();

  /** Nothing is written before it is known what comes first. */
  private boolean begun;

  private boolean writing;
  private boolean open = true;

  /**
   * @param session of the browser that follows; null for a program
   * @param frames how events are written
   * @param ended told once, when nothing more will be written
   */
  BoardStream(
      String unit,
      @Nullable String session,
      Instant openedAt,
      Function<BoardEvent, SseEventBuilder> frames,
      Executor writers,
      Consumer<BoardStream> ended) {
    this.unit = unit;
    this.session = session;
    this.openedAt = openedAt;
    this.frames = frames;
    this.writers = writers;
    this.ended = ended;
    emitter.onCompletion(this::drop);
    emitter.onTimeout(this::drop);
    emitter.onError(broken -> drop());
  }

  SseEmitter emitter() {
    return emitter;
  }

  @Override
  public String unit() {
    return unit;
  }

  Instant openedAt() {
    return openedAt;
  }

  boolean isOf(String endedSession) {
    return endedSession.equals(session);
  }

  /** Writes a greeting and these events, and then what was told meanwhile. */
  synchronized void begin(SseEventBuilder greeting, List<? extends BoardEvent> first) {
    for (int i = first.size() - 1; i >= 0; i--) {
      waiting.addFirst(frames.apply(first.get(i)));
    }
    waiting.addFirst(greeting);
    begun = true;
    write();
  }

  @Override
  public void tell(BoardEvent event) {
    if (!enqueue(frames.apply(event))) {
      end();
    }
  }

  /** Keeps the connection from being taken for dead; needless where something waits already. */
  synchronized void beat(SseEventBuilder comment) {
    if (open && begun && waiting.isEmpty()) {
      waiting.add(comment);
      write();
    }
  }

  /** False if it is full: the client does not read. */
  private synchronized boolean enqueue(SseEventBuilder frame) {
    if (open) {
      if (waiting.size() >= MOST_WAITING) {
        return false;
      }
      waiting.add(frame);
      write();
    }
    return true;
  }

  private synchronized void write() {
    if (open && begun && !writing && !waiting.isEmpty()) {
      writing = true;
      writers.execute(this::writeAll);
    }
  }

  private void writeAll() {
    SseEventBuilder next = next();
    while (next != null) {
      try {
        emitter.send(next);
      } catch (IOException | IllegalStateException broken) {
        // The container knows as well, and answers for it.
        drop();
      }
      next = next();
    }
  }

  private synchronized @Nullable SseEventBuilder next() {
    SseEventBuilder next = open ? waiting.poll() : null;
    writing = next != null;
    return next;
  }

  /** Lets it go before the client was answered anything. */
  void abandon() {
    drop();
  }

  /** Ends the answer; a client that still wants to follow connects again. */
  void end() {
    if (drop()) {
      // Waits for a write that goes on, so not in the caller's thread.
      writers.execute(emitter::complete);
    }
  }

  /** False if it was let go before. */
  private boolean drop() {
    synchronized (this) {
      if (!open) {
        return false;
      }
      open = false;
      waiting.clear();
    }
    ended.accept(this);
    return true;
  }
}
