package org.calmtrace.ledger.checkpoint;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets the sealer look again and again while the application runs. */
final class SealingLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SealingLoop.class);

  private final Sealer sealer;
  private final Duration pause;
  private ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private volatile boolean running;

  SealingLoop(Sealer sealer, Duration pause) {
    this.sealer = sealer;
    this.pause = pause;
  }

  @Override
  public void start() {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ledger-sealer").daemon().factory());
    thread.scheduleWithFixedDelay(
        this::round, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    running = true;
  }

  private void round() {
    try {
      sealer.round();
    } catch (RuntimeException e) {
      // The schedule would end with it.
      log.error("A round of signing failed", e);
    }
  }

  /** One more round, so that what was appended last is signed before the process ends. */
  @Override
  public void stop() {
    running = false;
    thread.shutdown();
    try {
      if (thread.awaitTermination(5, TimeUnit.SECONDS)) {
        round();
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
