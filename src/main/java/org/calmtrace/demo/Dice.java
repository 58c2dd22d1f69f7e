package org.calmtrace.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Chance that falls the same way every time: drawn from a seed and a name. */
final class Dice {

  private final SplittableRandom random;

  private Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static Dice of(long seed, String name) {
    return new Dice(seed * 0x9E3779B97F4A7C15L ^ DemoIds.of(name).getMostSignificantBits());
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From the first to the last of these, both included. */
  int between(int first, int last) {
    return random.nextInt(first, last + 1);
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** The heavier, the likelier. */
  <T> T pick(List<T> from, ToDoubleFunction<? super T> weight) {
    double left = random.nextDouble() * from.stream().mapToDouble(weight).sum();
    for (T each : from) {
      left -= weight.applyAsDouble(each);
      if (left < 0) {
        return each;
      }
    }
    return from.getLast();
  }

  /** Mostly near the shortest, sometimes much longer: as waiting times are. */
  int skewed(int shortest, int longest) {
    double part = random.nextDouble();
    return shortest + (int) Math.round(part * part * part * (longest - shortest));
  }

  /** So many as come when so many are expected (Poisson, after Knuth). */
  int count(double expected) {
    double limit = Math.exp(-expected);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
