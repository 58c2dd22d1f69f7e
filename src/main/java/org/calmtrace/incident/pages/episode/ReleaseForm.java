package org.calmtrace.incident.pages.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.codes.EndReason;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.ReleaseCriterion;
import org.calmtrace.incident.inputs.EndInput;
import org.calmtrace.incident.pages.form.Answers;
import org.calmtrace.incident.pages.form.Question;
import org.calmtrace.incident.pages.form.Question.Place;
import org.springframework.stereotype.Component;

/** The end: when, why, what was seen, and how the person is. */
@Component
class ReleaseForm implements EpisodeForm {

  @Override
  public String key() {
    return "release";
  }

  @Override
  public List<Question> questions(Situation situation) {
    List<Question> questions = new ArrayList<>();
    questions.add(Question.when("ask.release.when").initially(FirstAnswers.now(situation)));
    questions.add(
        Question.one("reason", "ask.release.reason", "end-reason", EndReason.class).must());
    questions.add(
        Question.many(
            "criteriaMet", "ask.release.criteria", "release-criterion", ReleaseCriterion.class));
    questions.add(Question.yes("releasedBy", "ask.release.by-me"));
    questions.add(Question.text("condition", "ask.release.condition"));
    if (situation.one().start().kind() == InterventionKind.PHYSICAL) {
      questions.add(Question.number("proneMinutes", "ask.release.prone"));
    }
    questions.add(Question.text("note", "ask.note").at(Place.MORE));
    return questions;
  }

  @Override
  public EndInput input(Answers answers, Situation situation) {
    boolean byMe = answers.yes("releasedBy") != null;
    return new EndInput(
        situation.entry(),
        answers.moment("occurredAt"),
        answers.mustCode("reason", EndReason.class),
        answers.codes("criteriaMet", ReleaseCriterion.class),
        byMe ? UUID.fromString(situation.writer().staffId()) : null,
        answers.words("condition"),
        answers.number("proneMinutes"),
        answers.words("note"));
  }
}
