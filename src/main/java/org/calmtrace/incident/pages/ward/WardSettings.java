package org.calmtrace.incident.pages.ward;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ward's pages.
 *
 * @param shifts when shifts begin, each as 07:00; none to show no shift
 */
@ConfigurationProperties("calmtrace.ward")
record WardSettings(@DefaultValue({"07:00", "19:00"}) List<String> shifts) {

  WardSettings {
    shifts = List.copyOf(shifts);
    shifts.forEach(WardSettings::time);
  }

  /** When shifts begin, from midnight on. */
  List<LocalTime> begins() {
    return shifts.stream().map(WardSettings::time).sorted().distinct().toList();
  }

  private static LocalTime time(String shift) {
    try {
      return LocalTime.parse(shift.strip());
    } catch (DateTimeException notATime) {
      throw new IllegalArgumentException(
          "calmtrace.ward.shifts must hold times such as 07:00: " + shift, notATime);
    }
  }
}
