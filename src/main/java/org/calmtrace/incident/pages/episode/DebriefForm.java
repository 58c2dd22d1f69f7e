package org.calmtrace.incident.pages.episode;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.DebriefStatus;
import org.calmtrace.incident.codes.DebriefWith;
import org.calmtrace.incident.inputs.DebriefInput;
import org.calmtrace.incident.pages.form.Answers;
import org.calmtrace.incident.pages.form.Question;
import org.calmtrace.incident.pages.form.Question.Place;
import org.calmtrace.security.Right;
import org.calmtrace.staff.Member;
import org.calmtrace.staff.Profession;
import org.calmtrace.staff.Staff;
import org.springframework.stereotype.Component;

/**
 * It was talked through afterwards, with the person or among staff, or was not: then it asks why.
 */
@Component
class DebriefForm implements EpisodeForm {

  private static final Set<Profession> OF_THE_HOUSE =
      EnumSet.complementOf(EnumSet.of(Profession.REGULATOR, Profession.ADMINISTRATOR));

  private final Staff staff;

  DebriefForm(Staff staff) {
    this.staff = staff;
  }

  @Override
  public String key() {
    return IncidentEntry.DEBRIEF.code();
  }

  @Override
  public List<Question> questions(Situation situation) {
    List<Question> questions = new ArrayList<>();
    questions.add(
        Question.one("with", "ask.debrief.with", "debrief-with", DebriefWith.class).must());
    questions.add(
        Question.one("status", "ask.debrief.status", "debrief-status", DebriefStatus.class).must());
    questions.add(Question.when("ask.when").initially(FirstAnswers.now(situation)));
    questions.add(
        Question.text("reason", "ask.debrief.reason")
            .onlyIf("status", DebriefStatus.DECLINED, DebriefStatus.LATER));
    questions.addAll(held(staff.of(OF_THE_HOUSE)));
    questions.add(Question.text("note", "ask.note"));
    if (situation.unit().facilityKind() == FacilityKind.RESIDENTIAL_UNDER_21) {
      questions.add(
          Question.members("excused", "ask.debrief.excused", staff.of(OF_THE_HOUSE))
              .at(Place.MORE));
      questions.add(Question.text("excusedWhy", "ask.debrief.excused-why").at(Place.MORE));
    }
    questions.add(Question.line("language", "ask.debrief.language").at(Place.MORE));
    return questions;
  }

  /** What is asked only where it was held. */
  private static List<Question> held(List<Member> members) {
    return List.of(
            Question.members("attendees", "ask.debrief.attendees", members),
            Question.yes("supervisorsPresent", "ask.debrief.supervisors"),
            Question.yes("guardianPresent", "ask.debrief.guardian"),
            Question.text("circumstances", "ask.debrief.circumstances"),
            Question.text("alternatives", "ask.debrief.alternatives"),
            Question.text("prevention", "ask.debrief.prevention"),
            Question.yes("planChanged", "ask.debrief.plan"),
            Question.text("planChange", "ask.debrief.plan-how"),
            Question.text("outcome", "ask.debrief.outcome"))
        .stream()
        .map(it -> it.onlyIf("status", DebriefStatus.HELD))
        .toList();
  }

  @Override
  public DebriefInput input(Answers answers, Situation situation) {
    return new DebriefInput(
        situation.entry(),
        answers.mustCode("with", DebriefWith.class),
        answers.mustCode("status", DebriefStatus.class),
        answers.moment("occurredAt"),
        situation.aboutIntervention(),
        answers.words("reason"),
        answers.members("attendees"),
        answers.yes("supervisorsPresent"),
        answers.yes("guardianPresent"),
        answers.members("excused"),
        answers.words("excusedWhy"),
        answers.words("language"),
        answers.words("circumstances"),
        answers.words("alternatives"),
        answers.words("prevention"),
        answers.yes("planChanged"),
        answers.words("planChange"),
        answers.words("outcome"),
        answers.words("note"));
  }

  /** It names its intervention itself. */
  @Override
  public Map<String, EntryId> within(Answers answers, Situation situation) {
    return Map.of();
  }

  @Override
  public Set<Right> rights() {
    return Set.of(Right.WRITE, Right.REVIEW);
  }
}
