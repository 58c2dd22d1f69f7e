package org.calmtrace.demo;

import static org.calmtrace.incident.codes.Antecedent.DEMAND_TRANSITION;
import static org.calmtrace.incident.codes.Antecedent.HALLUCINATION_DELUSION;
import static org.calmtrace.incident.codes.Antecedent.LIMIT_SET;
import static org.calmtrace.incident.codes.Antecedent.NOISE_CROWDING;
import static org.calmtrace.incident.codes.Antecedent.PEER_CONFLICT;
import static org.calmtrace.incident.codes.Behaviour.AGITATION;
import static org.calmtrace.incident.codes.Behaviour.PHYSICAL_AGGRESSION;
import static org.calmtrace.incident.codes.Behaviour.THREAT;
import static org.calmtrace.incident.codes.Response.CALMED;
import static org.calmtrace.incident.codes.Response.NONE;
import static org.calmtrace.incident.codes.Response.PARTIAL;
import static org.calmtrace.incident.codes.Technique.GIVE_SPACE;
import static org.calmtrace.incident.codes.Technique.ONE_TO_ONE;
import static org.calmtrace.incident.codes.Technique.QUIET_ROOM;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.calmtrace.incident.codes.AgeBand;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.Outcome;

/**
 * What is going on at the moment of the sowing: two episodes that are still running, one of which
 * is looked at too seldom, and reports of Tess Okafor that a reviewer has asked about.
 */
final class Present {

  private static final int CHECKED_LATELY = 3;
  private static final int CHECKED_LONG_AGO = 27;

  private final OffsetDateTime sown;
  private final String name;
  private final Cast cast;
  private final Narrator narrator;

  Present(OffsetDateTime sown, String name, Cast cast, Narrator narrator) {
    this.sown = sown.withSecond(0).withNano(0);
    this.name = name;
    this.cast = cast;
    this.narrator = narrator;
  }

  List<YearEntry> entries() {
    List<YearEntry> entries = new ArrayList<>();
    entries.addAll(
        running(
            "due-soon",
            course("Dario Wells", 52, List.of(LIMIT_SET), 3, Outcome.SECLUSION),
            InterventionKind.SECLUSION,
            List.of(28, 15, CHECKED_LATELY)));
    entries.addAll(
        running(
            "late",
            course("Bram Castell", 80, List.of(HALLUCINATION_DELUSION), 4, Outcome.MECHANICAL),
            InterventionKind.MECHANICAL,
            List.of(56, 41, CHECKED_LONG_AGO)));
    entries.addAll(asked("asked-1", "Keira Lund", 6, List.of(NOISE_CROWDING)));
    entries.addAll(asked("asked-2", "Jonah Orr", 7, List.of(PEER_CONFLICT)));
    entries.addAll(asked("asked-3", "Rory Kane", 9, List.of(DEMAND_TRANSITION)));
    return entries;
  }

  /**
   * @param checks minutes before the sowing
   */
  private List<YearEntry> running(
      String which, Course course, InterventionKind kind, List<Integer> checks) {
    Pen pen = pen(which, course);
    ReportWriter report = new ReportWriter(pen);
    report.reportAt(course.over().plusMinutes(3));
    report.attempts();
    report.resolution();
    Held held = new InterventionWriter(pen).start(kind, course.over(), sown.plusMinutes(30));
    new OrderWriter(pen, AgeBand.of(course.person().patient().age())).order(held);
    CareWriter care = new CareWriter(pen);
    checks.forEach(minutes -> care.check(held, sown.minusMinutes(minutes)));
    return pen.until(sown);
  }

  private List<YearEntry> asked(String which, String person, int days, List<Antecedent> causes) {
    Course course = course(person, days * 24 * 60, causes, 2, Outcome.RESOLVED_SPACE);
    Pen pen = pen(which, course);
    ReportWriter report = new ReportWriter(pen);
    report.reportAt(course.over().plusMinutes(4));
    report.attempts();
    report.resolution();
    RecordWriter handling = new RecordWriter(pen);
    handling.submit();
    handling.question(sown.minusDays(days - 2L));
    return pen.until(sown);
  }

  private Pen pen(String which, Course course) {
    return new Pen(name + "/" + which, course, narrator, cast, Dice.of(Year.SEED, which));
  }

  private Course course(
      String person, int minutesAgo, List<Antecedent> causes, int intensity, Outcome outcome) {
    Resident resident =
        cast.residents.stream()
            .filter(each -> each.patient().name().equals(person))
            .findFirst()
            .orElseThrow();
    YearUnit unit = YearUnit.of(resident.patient().unit());
    OffsetDateTime began = sown.minusMinutes(minutesAgo);
    boolean held = outcome.restrictive();
    Dice dice = Dice.of(Year.SEED, person);
    return new Course(
        unit,
        resident,
        cast.named(DemoStaff.TESS),
        cast.named(DemoStaff.SAM),
        cast.peer(resident, dice),
        cast.place(unit, dice),
        began,
        minutesAgo / (24 * 60),
        causes,
        held ? List.<Behaviour>of(THREAT, PHYSICAL_AGGRESSION) : List.of(AGITATION),
        intensity,
        List.of(
            new Course.Tried(
                began.plusMinutes(2), held ? QUIET_ROOM : GIVE_SPACE, held ? NONE : PARTIAL, false),
            new Course.Tried(began.plusMinutes(6), ONE_TO_ONE, held ? NONE : CALMED, false)),
        outcome,
        began.plusMinutes(10));
  }
}
