package org.calmtrace.ledger.check.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.calmtrace.ledger.check.Finding;
import org.calmtrace.ledger.store.StoreFailures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes one slice after the other while the application runs. Several processes take turns; each
 * knows what the last one found.
 */
final class SliceLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SliceLoop.class);

  /** So long the start is left alone. */
  private static final Duration FIRST = Duration.ofSeconds(3);

  /** So long a turn is kept by a process that does not come back from it. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Slicer slicer;
  private final CheckStore store;
  private final CheckSettings settings;
  private final Clock clock;
  private final AtomicLong events = new AtomicLong();

  private ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private volatile boolean running;
  private volatile @Nullable CheckState last;
  private @Nullable Finding told;
  private boolean failing;

  SliceLoop(Slicer slicer, CheckStore store, CheckSettings settings, Clock clock) {
    this.slicer = slicer;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void start() {
    if (settings.enabled()) {
      thread =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform()
                  .name("ledger-check")
                  .priority(Thread.MIN_PRIORITY)
                  .daemon()
                  .factory());
      long every = settings.every().toMillis();
      thread.scheduleWithFixedDelay(
          this::turn, Math.min(FIRST.toMillis(), every), every, TimeUnit.MILLISECONDS);
    }
    running = true;
  }

  /** One slice if it is this process's turn; else what the others have found is looked at. */
  void turn() {
    try {
      Instant now = clock.instant();
      Optional<CheckStore.Turn> turn = store.take(now, longest());
      if (turn.isPresent()) {
        slice(turn.get());
      } else {
        store.shown().ifPresent(this::tell);
      }
      failing = false;
    } catch (RuntimeException e) {
      // The schedule would end with it. A store that is away is told by others.
      if (!failing && !StoreFailures.saysNothing(e)) {
        log.error("The ledger could not be checked; it is tried again", e);
      }
      failing = true;
    }
  }

  private Duration longest() {
    Duration twice = settings.every().multipliedBy(2);
    return twice.compareTo(LONGEST) > 0 ? twice : LONGEST;
  }

  private void slice(CheckStore.Turn turn) {
    CheckState before = turn.state().orElse(null);
    CheckState after = slicer.slice(before);
    events.addAndGet(after.eventsSince(before));
    // A little less than the pause, so that the next turn of this process finds it due.
    Duration pause = settings.every().multipliedBy(9).dividedBy(10);
    if (store.keep(turn, after, clock.instant().plus(pause))) {
      tell(after);
    }
  }

  private void tell(CheckState state) {
    last = state;
    Finding first = state.findings().stream().findFirst().orElse(null);
    if (first != null && !first.equals(told)) {
      log.error(
          "The ledger is damaged: {} at position {} {}, {}",
          first.flaw().code(),
          first.position(),
          first.name(),
          first.detail());
    }
    told = first;
  }

  /** What this process knows last; null before its first look. */
  @Nullable CheckState last() {
    return last;
  }

  /** Events that this process has checked. */
  long events() {
    return events.get();
  }

  @Override
  public void stop() {
    running = false;
    thread.shutdown();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
