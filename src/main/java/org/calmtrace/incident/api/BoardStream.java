package org.calmtrace.incident.api;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.calmtrace.incident.board.BoardEvent;
import org.calmtrace.incident.board.BoardFollower;
import org.calmtrace.incident.board.BoardWatch;
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
  private final String account;
  private final @Nullable String session;
  private final Instant openedAt;
  private final Function<BoardEvent, SseEventBuilder> frames;
  private final Executor writers;
  private final Consumer<BoardStream> ended;

  /** Never times out by itself: we end it, and tell when the container finds it broken. */
  private final SseEmitter emitter = new SseEmitter(0L);

  /** To be written. Guarded by this, as all that follows. */
  private final Deque<SseEventBuilder> waiting = new ArrayDeque<>();

  /** Told before it is known what comes first. */
  private final List<BoardEvent> meanwhile = new ArrayList<>();

  private boolean begun;

  /** What is not past this position was told, or stands in what came first. */
  private long from = -1;

  private boolean writing;
  private boolean open = true;

  /**
   * @param account of whoever follows
   * @param session of the browser that follows; null for a program
   * @param frames how events are written
   * @param ended told once, when nothing more will be written
   */
  BoardStream(
      String unit,
      String account,
      @Nullable String session,
      Instant openedAt,
      Function<BoardEvent, SseEventBuilder> frames,
      Executor writers,
      Consumer<BoardStream> ended) {
    this.unit = unit;
    this.account = account;
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

  String account() {
    return account;
  }

  Instant openedAt() {
    return openedAt;
  }

  boolean isOf(String endedSession) {
    return endedSession.equals(session);
  }

  /**
   * Writes a greeting and what comes first, and then what was told meanwhile and is newer. The
   * greeting is not left to the writers: given now, it is sent by the container's own thread when
   * that takes the emitter over, and the headers with it. Filters add theirs until that thread has
   * left them; a writer that were the first to send would read the headers while they are written,
   * and break the answer.
   */
  synchronized void begin(SseEventBuilder greeting, BoardWatch.Beginning beginning) {
    from = beginning.position();
    send(greeting);
    beginning.events().forEach(event -> waiting.add(frames.apply(event)));
    meanwhile.stream().filter(this::isNews).forEach(event -> waiting.add(frames.apply(event)));
    meanwhile.clear();
    begun = true;
    write();
  }

  @Override
  public void tell(BoardEvent event) {
    if (!enqueue(event)) {
      end();
    }
  }

  private boolean isNews(BoardEvent event) {
    return !(event instanceof BoardEvent.Placed placed) || placed.position() > from;
  }

  /** Keeps the connection from being taken for dead; needless where something waits already. */
  synchronized void beat(SseEventBuilder comment) {
    if (open && begun && waiting.isEmpty()) {
      waiting.add(comment);
      write();
    }
  }

  /** False if it is full: the client does not read. */
  private synchronized boolean enqueue(BoardEvent event) {
    if (!open) {
      return true;
    }
    if (waiting.size() + meanwhile.size() >= MOST_WAITING) {
      return false;
    }
    if (!begun) {
      meanwhile.add(event);
    } else if (isNews(event)) {
      waiting.add(frames.apply(event));
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
      send(next);
      next = next();
    }
  }

  private void send(SseEventBuilder event) {
    try {
      emitter.send(event);
    } catch (IOException broken) {
      // The container knows as well, and answers for it.
      drop();
    } catch (IllegalStateException failed) {
      // The container does not know: left alone, the client would wait and never be told more.
      drop();
      emitter.completeWithError(failed);
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
