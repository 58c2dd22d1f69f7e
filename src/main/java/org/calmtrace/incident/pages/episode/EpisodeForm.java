package org.calmtrace.incident.pages.episode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.pages.form.Answers;
import org.calmtrace.incident.pages.form.Question;
import org.calmtrace.security.Right;

/** One thing that is filed about an episode: what is asked, and the input that it becomes. */
interface EpisodeForm {

  /** Last part of its address, and of the keys of its words. */
  String key();

  List<Question> questions(Situation situation);

  /** Of answers in which nothing is to be put right. */
  Record input(Answers answers, Situation situation);

  /** The entries that it belongs to. */
  default Map<String, EntryId> within(Answers answers, Situation situation) {
    return Map.of("intervention", situation.interventionId());
  }

  /** Any of these lets a person file it. */
  default Set<Right> rights() {
    return Set.of(Right.WRITE);
  }
}
