package org.calmtrace.incident.pages.episode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.NotifyMethod;
import org.calmtrace.incident.codes.Party;
import org.calmtrace.incident.codes.Topic;
import org.calmtrace.incident.inputs.NotificationInput;
import org.calmtrace.incident.pages.form.Answers;
import org.calmtrace.incident.pages.form.Question;
import org.calmtrace.incident.pages.form.Question.Place;
import org.calmtrace.incident.pages.form.YesNo;
import org.calmtrace.security.Right;
import org.springframework.stereotype.Component;

/** Somebody was told, or was not reached. */
@Component
class NotifyForm implements EpisodeForm {

  /** Whether they were reached, as the form asks it. */
  private static final String REACHED = "reached";

  @Override
  public String key() {
    return "notify";
  }

  @Override
  public List<Question> questions(Situation situation) {
    return List.of(
        Question.one("party", "ask.notify.party", "party", Party.class).must(),
        Question.when("ask.when").initially(FirstAnswers.now(situation)),
        Question.one("method", "ask.notify.method", "notify-method", NotifyMethod.class).must(),
        Question.one(REACHED, "ask.notify.reached", "known", YesNo.class).must(),
        Question.line("personReached", "ask.notify.person"),
        Question.one("about", "ask.notify.about", "topic", Topic.class)
            .must()
            .initially(Topic.INTERVENTION)
            .at(Place.MORE),
        Question.line("reference", "field.reference").at(Place.MORE),
        Question.text("note", "ask.note"));
  }

  @Override
  public NotificationInput input(Answers answers, Situation situation) {
    return new NotificationInput(
        situation.entry(),
        answers.mustCode("about", Topic.class),
        answers.mustCode("party", Party.class),
        answers.moment("occurredAt"),
        situation.interventionId(),
        answers.mustCode("method", NotifyMethod.class),
        answers.mustCode(REACHED, YesNo.class) == YesNo.YES,
        answers.words("personReached"),
        answers.words("reference"),
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
