package org.calmtrace.incident.pages.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.codes.Continuation;
import org.calmtrace.incident.codes.Credential;
import org.calmtrace.incident.codes.EvaluationMethod;
import org.calmtrace.incident.codes.EvaluationPurpose;
import org.calmtrace.incident.inputs.EvaluationInput;
import org.calmtrace.incident.pages.form.Answers;
import org.calmtrace.incident.pages.form.Question;
import org.calmtrace.staff.Profession;
import org.calmtrace.staff.Staff;
import org.springframework.stereotype.Component;

/** The evaluation face to face: what the law wants seen, and whether it goes on. */
@Component
class EvaluationForm implements EpisodeForm {

  private final Staff staff;

  EvaluationForm(Staff staff) {
    this.staff = staff;
  }

  @Override
  public String key() {
    return "evaluation";
  }

  @Override
  public List<Question> questions(Situation situation) {
    List<Question> questions = new ArrayList<>();
    boolean first = situation.one().evaluations().isEmpty();
    questions.add(
        Question.one(
                "purpose", "ask.evaluation.purpose", "evaluation-purpose", EvaluationPurpose.class)
            .must()
            .initially(first ? EvaluationPurpose.ONE_HOUR.code() : ""));
    questions.add(
        Question.staff(
                "evaluator",
                "ask.evaluation.by",
                staff.of(Set.of(Profession.PHYSICIAN, Profession.NURSE)))
            .must());
    questions.add(
        Question.one("credential", "ask.evaluation.credential", "credential", Credential.class)
            .must());
    questions.add(Question.when("ask.when").initially(FirstAnswers.now(situation)));
    questions.add(
        Question.one("method", "ask.evaluation.method", "evaluation-method", EvaluationMethod.class)
            .must());
    questions.add(
        Question.one("decision", "ask.evaluation.decision", "continuation", Continuation.class)
            .must());
    questions.add(Question.text("situation", "field.situation"));
    questions.add(Question.text("reaction", "ask.evaluation.reaction"));
    questions.add(Question.text("medicalCondition", "field.medicalCondition"));
    questions.add(Question.text("behaviouralCondition", "field.behaviouralCondition"));
    if (situation.unit().facilityKind() == FacilityKind.RESIDENTIAL_UNDER_21) {
      questions.add(Question.text("appropriateness", "ask.evaluation.appropriate"));
      questions.add(Question.text("complications", "field.complications"));
    }
    questions.add(Question.text("note", "ask.note"));
    return questions;
  }

  @Override
  public EvaluationInput input(Answers answers, Situation situation) {
    return new EvaluationInput(
        situation.entry(),
        answers.mustCode("purpose", EvaluationPurpose.class),
        answers.moment("occurredAt"),
        answers.mustCode("method", EvaluationMethod.class),
        answers.mustStaff("evaluator"),
        answers.mustCode("credential", Credential.class),
        answers.words("situation"),
        answers.words("reaction"),
        answers.words("medicalCondition"),
        answers.words("behaviouralCondition"),
        answers.words("appropriateness"),
        answers.words("complications"),
        answers.mustCode("decision", Continuation.class),
        answers.words("note"));
  }
}
