package org.calmtrace.incident.pages.episode;

import java.util.ArrayList;
import java.util.List;
import org.calmtrace.incident.codes.CheckFinding;
import org.calmtrace.incident.codes.CheckItem;
import org.calmtrace.incident.codes.CheckResult;
import org.calmtrace.incident.codes.Demeanour;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.Monitoring;
import org.calmtrace.incident.codes.Position;
import org.calmtrace.incident.codes.Readiness;
import org.calmtrace.incident.inputs.CheckInput;
import org.calmtrace.incident.pages.form.Answers;
import org.calmtrace.incident.pages.form.Question;
import org.calmtrace.incident.pages.form.Question.Place;
import org.springframework.stereotype.Component;

/** The person was looked at: how, how they are, whether it may end. */
@Component
class CheckForm implements EpisodeForm {

  private static final List<Monitoring> WAYS =
      List.of(
          Monitoring.IN_PERSON,
          Monitoring.THROUGH_WINDOW,
          Monitoring.VIDEO_AUDIO_NEAR,
          Monitoring.VIDEO);

  @Override
  public String key() {
    return "check";
  }

  @Override
  public List<Question> questions(Situation situation) {
    List<Question> questions = new ArrayList<>();
    questions.add(Question.when("ask.when").initially(FirstAnswers.now(situation)));
    questions.add(Question.one("method", "ask.check.method", "monitoring", WAYS).must());
    questions.add(Question.one("demeanour", "ask.check.demeanour", "demeanour", Demeanour.class));
    questions.add(Question.one("readiness", "ask.check.readiness", "readiness", Readiness.class));
    questions.add(Question.many("good", "ask.check.good", "check-item", CheckItem.class));
    questions.add(Question.many("concern", "ask.check.concern", "check-item", CheckItem.class));
    if (situation.one().start().kind() != InterventionKind.SECLUSION) {
      questions.add(
          Question.one("position", "ask.check.position", "position", Position.class)
              .at(Place.MORE));
    }
    questions.add(Question.number("pulse", "field.pulse").at(Place.MORE));
    questions.add(Question.number("breaths", "field.breaths").at(Place.MORE));
    questions.add(Question.number("oxygen", "field.oxygen").at(Place.MORE));
    questions.add(Question.yes("criteriaExplained", "ask.criteria-explained"));
    questions.add(Question.text("whyContinue", "ask.check.why").at(Place.MORE));
    questions.add(Question.text("note", "ask.note"));
    return questions;
  }

  @Override
  public CheckInput input(Answers answers, Situation situation) {
    return new CheckInput(
        situation.entry(),
        answers.moment("occurredAt"),
        answers.mustCode("method", Monitoring.class),
        answers.code("position", Position.class),
        findings(answers),
        answers.number("pulse"),
        answers.number("breaths"),
        null,
        null,
        answers.number("oxygen"),
        answers.code("demeanour", Demeanour.class),
        answers.code("readiness", Readiness.class),
        answers.yes("criteriaExplained"),
        answers.words("whyContinue"),
        answers.words("note"));
  }

  /** What gives concern is not good, whatever else was tapped. */
  private static List<CheckFinding> findings(Answers answers) {
    List<CheckItem> concern = answers.codes("concern", CheckItem.class);
    List<CheckFinding> findings = new ArrayList<>();
    for (CheckItem item : answers.codes("good", CheckItem.class)) {
      if (!concern.contains(item)) {
        findings.add(new CheckFinding(item, CheckResult.GOOD));
      }
    }
    concern.forEach(item -> findings.add(new CheckFinding(item, CheckResult.CONCERN)));
    return findings;
  }
}
