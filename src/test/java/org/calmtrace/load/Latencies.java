package org.calmtrace.load;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long each of many things took. */
final class Latencies {

  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

  void add(long took) {
    nanos.add(took);
  }

  int count() {
    return nanos.size();
  }

  /** The time within which this share of them was done, e.g. 0.99. */
  Duration within(double share) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalStateException("nothing was measured");
    }
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return Duration.ofNanos(sorted[Math.max(0, index)]);
  }

  @Override
  public String toString() {
    return "p50 %.1f ms, p99 %.1f ms, longest %.1f ms of %d"
        .formatted(millis(0.5), millis(0.99), millis(1), count());
  }

  private double millis(double share) {
    return within(share).toNanos() / 1e6;
  }

  static double perSecond(int count, Duration time) {
    return count / (time.toNanos() / 1e9);
  }
}
