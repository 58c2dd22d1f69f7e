package org.calmtrace.incident.pages.episode;

import java.util.List;
import java.util.Optional;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.incident.OrderLimits;
import org.calmtrace.incident.codes.AgeBand;
import org.calmtrace.incident.pages.PersonLabels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what stands around the questions of a form. */
@Component
class EntryPages {

  private final PersonLabels labels;
  private final Criteria criteria;

  EntryPages(PersonLabels labels, Criteria criteria) {
    this.labels = labels;
    this.criteria = criteria;
  }

  EntryPage of(EpisodeForm form, Situation situation) {
    String patient = situation.stream().state().reported().patient();
    String person =
        labels
            .forReader(situation.writer(), List.of(patient))
            .of(patient, situation.now().toLocalDate());
    boolean started = situation.intervention() != null;
    String incident = "/incidents/" + situation.incident();
    return new EntryPage(
        form.key(),
        situation.entry().toString(),
        started ? episode(situation) + "/" + form.key() : incident + "/interventions/new",
        started ? episode(situation) : incident,
        person,
        situation.unit().name(),
        form.key().equals("order") ? limit(situation) : null,
        form.key().equals("release")
            ? criteria.of(situation.one().start(), situation.writer())
            : List.of());
  }

  /** The page of the intervention; of one that has just begun, by the form's own identifier. */
  static String episode(Situation situation) {
    return "/incidents/"
        + situation.incident()
        + "/interventions/"
        + Optional.ofNullable(situation.intervention())
            .map(it -> it.id())
            .orElse(situation.entry());
  }

  private static EntryPage.@Nullable Limit limit(Situation situation) {
    FacilityKind facility = situation.unit().facilityKind();
    AgeBand age = situation.ageBand().orElse(null);
    String single = OrderLimits.notSingle(facility).map(EntryPages::citation).orElse(null);
    if (single == null) {
      return null;
    }
    return OrderLimits.mostMinutes(situation.one().start(), age, facility)
        .map(
            most ->
                new EntryPage.Limit(
                    most,
                    age == null ? "" : age.code(),
                    OrderLimits.citation(age, facility),
                    single))
        .orElseGet(() -> new EntryPage.Limit(null, "", "", single));
  }

  private static String citation(IncidentRefusal refusal) {
    return String.valueOf(refusal.citation());
  }
}
