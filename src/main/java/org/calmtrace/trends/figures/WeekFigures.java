package org.calmtrace.trends.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.calmtrace.trends.weeks.Escalation;
import org.calmtrace.trends.weeks.Escalation.End;

/**
 * One week of all units asked for.
 *
 * @param whole whether it is over: a week that still runs is no low week
 * @param open how many have no end on record yet: they are in no share
 * @param minutes of restraint and of seclusion, together
 * @param patientHours hours that people were there; empty unless known for every unit
 */
public record WeekFigures(
    LocalDate monday,
    boolean whole,
    int settled,
    int handsOn,
    int elsewhere,
    int open,
    long minutes,
    OptionalDouble patientHours) {

  static WeekFigures of(
      LocalDate monday, boolean whole, List<Escalation> all, OptionalDouble patientHours) {
    return new WeekFigures(
        monday,
        whole,
        count(all, End.SETTLED),
        count(all, End.HANDS_ON),
        count(all, End.ELSEWHERE),
        count(all, End.OPEN),
        all.stream().mapToLong(it -> it.restraint() + it.seclusion()).sum(),
        patientHours);
  }

  private static int count(List<Escalation> all, End end) {
    return Math.toIntExact(all.stream().filter(it -> it.end() == end).count());
  }

  public int escalations() {
    return ended() + open;
  }

  public int ended() {
    return settled + handsOn + elsewhere;
  }

  /** Part of the ended that were settled without hands on, 0 to 1; empty where none has ended. */
  public OptionalDouble settledShare() {
    return ended() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) settled / ended());
  }

  /** Minutes of restraint and seclusion for each 1,000 patient-hours, where those are known. */
  public OptionalDouble minutesPerThousandHours() {
    return patientHours.isPresent() && patientHours.getAsDouble() > 0
        ? OptionalDouble.of(minutes * 1_000 / patientHours.getAsDouble())
        : OptionalDouble.empty();
  }
}
