package org.calmtrace.incident.pages.episode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.inputs.AddendumInput;
import org.calmtrace.incident.pages.form.Answers;
import org.calmtrace.incident.pages.form.Question;
import org.calmtrace.security.Right;
import org.springframework.stereotype.Component;

/** Words that are added to the episode. */
@Component
class NoteForm implements EpisodeForm {

  @Override
  public String key() {
    return "note";
  }

  @Override
  public List<Question> questions(Situation situation) {
    return List.of(Question.text("words", "ask.note.words").must());
  }

  @Override
  public AddendumInput input(Answers answers, Situation situation) {
    return new AddendumInput(
        situation.entry(),
        situation.interventionId(),
        Objects.requireNonNull(answers.words("words")));
  }

  /** It names the intervention that it adds to itself. */
  @Override
  public Map<String, EntryId> within(Answers answers, Situation situation) {
    return Map.of();
  }

  @Override
  public Set<Right> rights() {
    return Set.of(Right.WRITE, Right.REVIEW);
  }
}
