package org.calmtrace.incident.pages.ward;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.calmtrace.incident.drafts.Draft;
import org.calmtrace.incident.drafts.DraftContent;
import org.calmtrace.incident.drafts.Drafts;
import org.calmtrace.incident.pages.PersonLabels;
import org.calmtrace.security.SignedIn;
import org.springframework.stereotype.Component;

/** Finds what somebody has begun to report and not sent yet. */
@Component
class MyDrafts {

  private final Drafts drafts;
  private final PersonLabels labels;

  MyDrafts(Drafts drafts, PersonLabels labels) {
    this.drafts = drafts;
    this.labels = labels;
  }

  /** Newest first. */
  List<MyDraft> of(SignedIn person, ZonedDateTime now) {
    List<Draft> mine = drafts.of(person);
    PersonLabels.Labels people =
        labels.forReader(
            person,
            mine.stream()
                .map(draft -> draft.content().patient())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return mine.stream().map(draft -> draft(draft, people, now)).toList();
  }

  private static MyDraft draft(Draft draft, PersonLabels.Labels people, ZonedDateTime now) {
    DraftContent content = draft.content();
    String patient = content.patient();
    OffsetDateTime began = content.began();
    LocalDate day = began == null ? now.toLocalDate() : began.toLocalDate();
    return new MyDraft(
        "/report?draft=" + draft.id(),
        patient == null ? null : people.of(patient, day),
        content.place(),
        began,
        content.missing(),
        draft.keptAt().atZone(now.getZone()).toOffsetDateTime());
  }
}
