package org.calmtrace.vault;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** Counts of what the vault did since the start. */
final class VaultCounts {

  private final Map<VaultMeter, LongAdder> counts = new EnumMap<>(VaultMeter.class);

  VaultCounts() {
    for (VaultMeter meter : VaultMeter.values()) {
      counts.put(meter, new LongAdder());
    }
  }

  void add(VaultMeter meter, long count) {
    of(meter).add(count);
  }

  LongAdder of(VaultMeter meter) {
    return Objects.requireNonNull(counts.get(meter));
  }
}
