package org.calmtrace.ledger.check;

import java.util.Arrays;

/**
 * The next sequence number of each aggregate, for hundreds of thousands of them: an aggregate is
 * known by half of the hash of its identifier, and takes 24 bytes and the room between.
 */
final class AggregateHeads {

  /** What is answered for an aggregate that was not seen. */
  static final long UNKNOWN = -1;

  private static final int SLOT = 3;

  /** Slots of two longs for the hash and one for the number, which is 0 in a free slot. */
  private long[] slots;

  private int used;

  AggregateHeads() {
    slots = new long[SLOT * 1024];
  }

  /** Answers the next number as it was known, and keeps the new one, which is above 0. */
  long replace(long high, long low, long next) {
    int slot = find(high, low);
    long before = slots[slot + 2];
    slots[slot] = high;
    slots[slot + 1] = low;
    slots[slot + 2] = next;
    if (before != 0) {
      return before;
    }
    used++;
    if (used > slots.length / SLOT / 3 * 2) {
      grow();
    }
    return UNKNOWN;
  }

  private int find(long high, long low) {
    int mask = slots.length / SLOT - 1;
    int at = (int) low & mask;
    while (true) {
      int slot = SLOT * at;
      if (slots[slot + 2] == 0 || slots[slot] == high && slots[slot + 1] == low) {
        return slot;
      }
      at = at + 1 & mask;
    }
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    for (int slot = 0; slot < old.length; slot += SLOT) {
      if (old[slot + 2] != 0) {
        System.arraycopy(old, slot, slots, find(old[slot], old[slot + 1]), SLOT);
      }
    }
  }

  void clear() {
    Arrays.fill(slots, 0);
    used = 0;
  }
}
