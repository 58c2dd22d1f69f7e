package org.calmtrace.incident.pages.report;

import org.calmtrace.web.Posted;
import org.calmtrace.web.TimeField;

/**
 * One attempt to de-escalate as the form holds it: text, right or wrong.
 *
 * @param id made when the attempt's fields were first shown
 */
record AttemptForm(
    String id,
    String technique,
    String otherTechnique,
    TimeField when,
    String response,
    boolean inSafetyPlan,
    String note)
    implements Repeated.Row {

  static AttemptForm empty(String id) {
    return new AttemptForm(id, "", "", TimeField.EMPTY, "", false, "");
  }

  static AttemptForm read(Posted posted, String prefix) {
    return new AttemptForm(
        posted.text(prefix + "id"),
        posted.text(prefix + "technique"),
        posted.text(prefix + "other"),
        TimeField.read(posted, prefix + "when"),
        posted.text(prefix + "response"),
        posted.has(prefix + "plan"),
        posted.text(prefix + "note"));
  }

  @Override
  public void carry(String prefix, Posted.Carried carried) {
    carried
        .add(prefix + "id", id)
        .add(prefix + "technique", technique)
        .add(prefix + "other", otherTechnique)
        .add(prefix + "response", response)
        .add(prefix + "plan", inSafetyPlan ? "yes" : "")
        .add(prefix + "note", note);
    when.carry(prefix + "when", carried);
  }

  @Override
  public boolean isBlank() {
    return withWhen(when.said()).equals(empty(id));
  }

  AttemptForm withWhen(TimeField other) {
    return new AttemptForm(id, technique, otherTechnique, other, response, inSafetyPlan, note);
  }
}
