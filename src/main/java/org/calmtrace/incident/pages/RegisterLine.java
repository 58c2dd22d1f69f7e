package org.calmtrace.incident.pages;

import org.calmtrace.incident.register.RegisterRow;

/**
 * One row of the register in words.
 *
 * @param person as far as the reader may know
 * @param unit its name
 */
record RegisterLine(RegisterRow row, String person, String unit) {

  public String address() {
    return "/incidents/" + row.incidentId();
  }
}
