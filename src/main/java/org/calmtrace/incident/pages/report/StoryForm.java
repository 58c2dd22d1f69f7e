package org.calmtrace.incident.pages.report;

import java.util.List;
import org.calmtrace.web.Posted;
import org.calmtrace.web.TimeField;

/** Who it was about, where, what set it off and what happened, as the form holds it. */
record StoryForm(
    String patient,
    TimeField began,
    String place,
    List<String> antecedents,
    String otherAntecedent,
    List<String> behaviours,
    String intensity) {

  static final StoryForm EMPTY =
      new StoryForm("", TimeField.EMPTY, "", List.of(), "", List.of(), "");

  StoryForm {
    antecedents = List.copyOf(antecedents);
    behaviours = List.copyOf(behaviours);
  }

  static StoryForm read(Posted posted) {
    return new StoryForm(
        posted.text("patient"),
        TimeField.read(posted, "began"),
        posted.text("place"),
        posted.all("antecedent"),
        posted.text("other-antecedent"),
        posted.all("behaviour"),
        posted.text("intensity"));
  }

  void carry(Posted.Carried carried) {
    carried
        .add("patient", patient)
        .add("place", place)
        .addAll("antecedent", antecedents)
        .add("other-antecedent", otherAntecedent)
        .addAll("behaviour", behaviours)
        .add("intensity", intensity);
    began.carry("began", carried);
  }

  StoryForm withBegan(TimeField other) {
    return new StoryForm(
        patient, other, place, antecedents, otherAntecedent, behaviours, intensity);
  }
}
