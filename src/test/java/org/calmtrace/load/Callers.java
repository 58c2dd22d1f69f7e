package org.calmtrace.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Sixteen callers that do the same thing at once, as fast as they can or at a given pace. */
final class Callers {

  static final int COUNT = 16;

  /** What a caller does again and again. */
  interface Call {
    void run(int caller) throws Exception;
  }

  private Callers() {}

  /** Each caller begins the next as soon as the last is done. */
  static Latencies asFastAsTheyCan(Duration time, Call call) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    return run(
        (caller, latencies) -> {
          long began = System.nanoTime();
          while (began < end) {
            call.run(caller);
            long done = System.nanoTime();
            latencies.add(done - began);
            began = done;
          }
        });
  }

  /**
   * So many a second in all. A call counts from the moment when it was due, not when a late caller
   * came to it: whoever waits behind a slow one is seen to wait.
   */
  static Latencies atPace(double perSecond, Duration time, Call call) throws Exception {
    long between = (long) (COUNT * 1e9 / perSecond);
    long start = System.nanoTime();
    return run(
        (caller, latencies) -> {
          long due = start + between * caller / COUNT;
          while (due - start < time.toNanos()) {
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            call.run(caller);
            latencies.add(System.nanoTime() - due);
            due += between;
          }
        });
  }

  private interface Work {
    void run(int caller, Latencies latencies) throws Exception;
  }

  private static Latencies run(Work work) throws Exception {
    Latencies latencies = new Latencies();
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(COUNT)) {
      for (int i = 0; i < COUNT; i++) {
        int caller = i;
        all.add(
            threads.submit(
                () -> {
                  work.run(caller, latencies);
                  return null;
                }));
      }
    }
    for (Future<?> each : all) {
      each.get();
    }
    return latencies;
  }
}
