package org.calmtrace.demo;

/** How a unit fares over the year. */
enum Turn {
  STEADY {
    @Override
    double often(int daysAgo) {
      return 1;
    }

    @Override
    double handsOn(int daysAgo) {
      return 1;
    }
  },

  /** Lunch in two sittings, and everybody's plan read at handover, from that day on. */
  BETTER {
    @Override
    double often(int daysAgo) {
      return isAfter(daysAgo) ? 0.72 : 1.2;
    }

    @Override
    double handsOn(int daysAgo) {
      return isAfter(daysAgo) ? 0.5 : 1.35;
    }
  },

  /**
   * The courtyard is shut for building works from that day on, and the regular night staff left.
   */
  WORSE {
    @Override
    double often(int daysAgo) {
      return isAfter(daysAgo) ? 1.15 + 0.5 * (CHANGED - daysAgo) / CHANGED : 0.82;
    }

    @Override
    double handsOn(int daysAgo) {
      return isAfter(daysAgo) ? 1.75 : 0.75;
    }
  };

  /** Days before the sowing. */
  static final int CHANGED = 150;

  /** How much more or less happens than usual. */
  abstract double often(int daysAgo);

  /** How much likelier than usual what cannot be talked down ends hands on. */
  abstract double handsOn(int daysAgo);

  static boolean isAfter(int daysAgo) {
    return daysAgo < CHANGED;
  }
}
