package org.calmtrace.trends.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * A vertical axis that begins at nought.
 *
 * @param most the value at its upper end
 * @param step between two of its marks: 1, 2 or 5 times a power of ten
 */
record Scale(double most, double step) {

  private static final int MARKS = 4;

  /** One on which this value has room, and at least one. */
  static Scale upTo(double value) {
    double wanted = Math.max(value, 1) / MARKS;
    double power = Math.pow(10, Math.floor(Math.log10(wanted)));
    double step = power * 10;
    for (int times : new int[] {1, 2, 5}) {
      if (times * power >= wanted) {
        step = times * power;
        break;
      }
    }
    return new Scale(step * Math.ceil(Math.max(value, 1) / step), step);
  }

  /** Of counts: nothing lies between two whole numbers. */
  static Scale ofCounts(int most) {
    Scale scale = upTo(most);
    return scale.step < 1 ? new Scale(Math.max(most, 1), 1) : scale;
  }

  static Scale ofShares() {
    return new Scale(1, 0.25);
  }

  List<Double> marks() {
    List<Double> marks = new ArrayList<>();
    for (int i = 0; i * step <= most + step / 2; i++) {
      marks.add(i * step);
    }
    return marks;
  }
}
