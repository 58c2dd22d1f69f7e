package org.calmtrace.incident.pages.report;

import org.calmtrace.web.Posted;
import org.calmtrace.web.TimeField;

/**
 * One injury as the form holds it: text, right or wrong.
 *
 * @param id made when the injury's fields were first shown
 */
record InjuryForm(
    String id, String who, String type, String harm, String treatment, TimeField when, String note)
    implements Repeated.Row {

  static InjuryForm empty(String id) {
    return new InjuryForm(id, "", "", "", "", TimeField.EMPTY, "");
  }

  static InjuryForm read(Posted posted, String prefix) {
    return new InjuryForm(
        posted.text(prefix + "id"),
        posted.text(prefix + "who"),
        posted.text(prefix + "type"),
        posted.text(prefix + "harm"),
        posted.text(prefix + "treatment"),
        TimeField.read(posted, prefix + "when"),
        posted.text(prefix + "note"));
  }

  @Override
  public void carry(String prefix, Posted.Carried carried) {
    carried
        .add(prefix + "id", id)
        .add(prefix + "who", who)
        .add(prefix + "type", type)
        .add(prefix + "harm", harm)
        .add(prefix + "treatment", treatment)
        .add(prefix + "note", note);
    when.carry(prefix + "when", carried);
  }

  @Override
  public boolean isBlank() {
    return withWhen(when.said()).equals(empty(id));
  }

  InjuryForm withWhen(TimeField other) {
    return new InjuryForm(id, who, type, harm, treatment, other, note);
  }
}
