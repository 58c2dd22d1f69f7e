package org.calmtrace.incident.api;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.calmtrace.incident.board.BoardRefusal;
import org.calmtrace.incident.board.BoardSettings;
import org.calmtrace.incident.board.BoardWatch;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Keeps the connections that follow boards: not more than allowed, none longer than allowed, and
 * none past the end of the session that it was opened in or of the right that it was opened with.
 */
@Component
class BoardStreams implements SmartLifecycle, HttpSessionListener, HttpSessionIdListener {

  private static final Logger LOG = LoggerFactory.getLogger(BoardStreams.class);

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration TICK = Duration.ofSeconds(1);

  /** How often the accounts are asked whether those who follow still may. */
  private static final Duration ASK_RIGHTS = Duration.ofSeconds(5);

  private final BoardWatch watch;
  private final BoardRights rights;
  private final BoardFrames frames;
  private final BoardSettings settings;
  private final Clock clock;
  private final Semaphore free;
  private final Set<BoardStream> streams = ConcurrentHashMap.newKeySet();

  private final AtomicBoolean askingRights = new AtomicBoolean();

  private Instant beatAt;
  private Instant rightsAskedAt;
  private volatile @Nullable Threads threads;

  /**
   * What runs while we do.
   *
   * @param writers one thread a stream that is being written to, none for those that are not
   * @param ticks one for all
   */
  private record Threads(ExecutorService writers, ScheduledExecutorService ticks) {

    static Threads begin() {
      return new Threads(
          Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("board-writer-", 0).factory()),
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().name("board-ticks").daemon().factory()));
    }
  }

  BoardStreams(
      BoardWatch watch,
      BoardRights rights,
      BoardFrames frames,
      BoardSettings settings,
      Clock clock) {
    this.watch = watch;
    this.rights = rights;
    this.frames = frames;
    this.settings = settings;
    this.clock = clock;
    this.free = new Semaphore(settings.boardStreams());
    this.beatAt = clock.instant();
    this.rightsAskedAt = beatAt;
  }

  /**
   * Opens a stream.
   *
   * @param seen the last position that the client was told; null if it begins
   * @param session of the browser; null for a program
   */
  SseEmitter open(String unit, SignedIn person, @Nullable Long seen, @Nullable String session) {
    Threads now = threads;
    if (now == null || !free.tryAcquire()) {
      throw RefusedException.of(BoardRefusal.TOO_MANY_STREAMS);
    }
    BoardStream stream =
        new BoardStream(
            unit,
            person.account(),
            session,
            clock.instant(),
            frames::frame,
            now.writers(),
            this::ended);
    streams.add(stream);
    try {
      stream.begin(frames.greeting(), watch.follow(stream, rights.now(person), seen));
    } catch (RejectedExecutionException stopping) {
      stream.abandon();
      throw RefusedException.of(BoardRefusal.TOO_MANY_STREAMS);
    } catch (RuntimeException e) {
      stream.abandon();
      throw e;
    }
    return stream.emitter();
  }

  private void ended(BoardStream stream) {
    watch.leave(stream);
    if (streams.remove(stream)) {
      free.release();
    }
  }

  private void tick() {
    try {
      beat();
    } catch (RuntimeException e) {
      // The next one comes all the same; thrown, it would be the last.
      LOG.warn("Followers of boards could not be looked after: {}", e.getClass().getSimpleName());
    }
  }

  private void beat() {
    Instant now = clock.instant();
    watch.checkFreshness();
    Instant oldest = now.minus(settings.boardStreamFor());
    end(stream -> stream.openedAt().isBefore(oldest));
    if (!now.isBefore(beatAt.plus(HEARTBEAT))) {
      beatAt = now;
      streams.forEach(stream -> stream.beat(frames.heartbeat()));
    }
    if (!now.isBefore(rightsAskedAt.plus(ASK_RIGHTS)) && !streams.isEmpty()) {
      rightsAskedAt = now;
      askRights();
    }
  }

  /** In another thread: the store may let it wait, and this one has to say that it does. */
  private void askRights() {
    Threads running = threads;
    if (running != null && askingRights.compareAndSet(false, true)) {
      try {
        running.writers().execute(this::endWithoutRight);
      } catch (RejectedExecutionException stopping) {
        askingRights.set(false);
      }
    }
  }

  private void endWithoutRight() {
    try {
      rights.lost(streams).forEach(BoardStream::end);
    } catch (RuntimeException e) {
      LOG.warn(
          "Whether followers of boards still may is not known now: {}",
          e.getClass().getSimpleName());
    } finally {
      askingRights.set(false);
    }
  }

  private void end(Predicate<BoardStream> which) {
    streams.stream().filter(which).forEach(BoardStream::end);
  }

  /** Signed out, or away for too long: what was open in this session ends with it. */
  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    end(stream -> stream.isOf(event.getSession().getId()));
  }

  /** Somebody signed in anew, perhaps somebody else: what was open before is not theirs. */
  @Override
  public void sessionIdChanged(HttpSessionEvent event, String oldSessionId) {
    end(stream -> stream.isOf(oldSessionId));
  }

  @Override
  public void start() {
    Threads begun = Threads.begin();
    long tick = TICK.toMillis();
    begun.ticks().scheduleWithFixedDelay(this::tick, tick, tick, TimeUnit.MILLISECONDS);
    threads = begun;
  }

  /** Before the server waits for its open requests: these would never finish. */
  @Override
  public void stop() {
    Threads ending = threads;
    threads = null;
    if (ending != null) {
      ending.ticks().shutdownNow();
      end(stream -> true);
      ending.writers().shutdown();
    }
  }

  @Override
  public boolean isRunning() {
    return threads != null;
  }
}
