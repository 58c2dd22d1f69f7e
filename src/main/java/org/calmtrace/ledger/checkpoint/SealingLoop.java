package org.calmtrace.ledger.checkpoint;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Lets the sealer look again and again while the application runs. */
final class SealingLoop implements SmartLifecycle {

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
        sealer::round, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    running = true;
  }

  /** One more round, so that what was appended last is signed before the process ends. */
  @Override
  public void stop() {
    running = false;
    thread.shutdown();
    try {
      if (thread.awaitTermination(5, TimeUnit.SECONDS)) {
        sealer.round();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lower than the web server's, which has then answered its last request. */
  @Override
  public int getPhase() {
    return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
