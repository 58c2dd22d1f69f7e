package org.calmtrace.incident.pages.episode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.MedicationBasis;
import org.calmtrace.incident.codes.Route;
import org.calmtrace.incident.inputs.MedicationInput;
import org.calmtrace.incident.pages.form.Answers;
import org.calmtrace.incident.pages.form.Question;
import org.calmtrace.incident.pages.form.YesNo;
import org.springframework.stereotype.Component;

/** A medicine was given: willingly or not, and whether to restrain. */
@Component
class MedicationForm implements EpisodeForm {

  @Override
  public String key() {
    return IncidentEntry.MEDICATION.code();
  }

  @Override
  public List<Question> questions(Situation situation) {
    return List.of(
        Question.line("drug", "ask.medication.drug").must(),
        Question.line("dose", "ask.medication.dose"),
        Question.when("ask.when").initially(FirstAnswers.now(situation)),
        Question.one("route", "ask.medication.route", "route", Route.class).must(),
        Question.one("voluntary", "ask.medication.voluntary", "known", YesNo.class).must(),
        Question.one("basis", "ask.medication.basis", "medication-basis", MedicationBasis.class),
        Question.yes("asRestraint", "ask.medication.restraint"),
        Question.text("effect", "ask.medication.effect"),
        Question.text("note", "ask.note"));
  }

  @Override
  public MedicationInput input(Answers answers, Situation situation) {
    return new MedicationInput(
        situation.entry(),
        answers.moment("occurredAt"),
        situation.aboutIntervention(),
        Objects.requireNonNull(answers.words("drug")),
        answers.words("dose"),
        answers.mustCode("route", Route.class),
        answers.mustCode("voluntary", YesNo.class) == YesNo.YES,
        answers.code("basis", MedicationBasis.class),
        answers.yes("asRestraint"),
        answers.words("effect"),
        answers.words("note"));
  }

  /** It names its intervention itself. */
  @Override
  public Map<String, EntryId> within(Answers answers, Situation situation) {
    return Map.of();
  }
}
