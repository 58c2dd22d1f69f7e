package org.calmtrace.incident.pages.review;

import java.util.List;
import org.calmtrace.incident.timeline.TimelineEntry;
import org.calmtrace.web.Posted;

/**
 * The form of one action as its page shows it.
 *
 * @param entry identifier of what it will file: made when the form was first shown, so that
 *     pressing twice files once
 * @param version of the incident that the person has seen
 * @param carried fields that are not asked for
 * @param news what was recorded by others since the form was shown
 */
public record ActionForm(
    Action action,
    String entry,
    long version,
    List<FormField> fields,
    List<Posted.Field> carried,
    List<TimelineEntry> news) {

  public ActionForm {
    fields = List.copyOf(fields);
    carried = List.copyOf(carried);
    news = List.copyOf(news);
  }
}
