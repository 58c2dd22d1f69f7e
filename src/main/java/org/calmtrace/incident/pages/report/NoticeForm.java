package org.calmtrace.incident.pages.report;

import org.calmtrace.web.Posted;
import org.calmtrace.web.TimeField;

/**
 * One who was told, as the form holds it: text, right or wrong.
 *
 * @param id made when the notice's fields were first shown
 * @param name whom exactly
 * @param reached {@code yes} or {@code no}
 */
record NoticeForm(
    String id, String party, String name, String method, TimeField when, String reached)
    implements Repeated.Row {

  static NoticeForm empty(String id) {
    return new NoticeForm(id, "", "", "", TimeField.EMPTY, "");
  }

  static NoticeForm read(Posted posted, String prefix) {
    return new NoticeForm(
        posted.text(prefix + "id"),
        posted.text(prefix + "party"),
        posted.text(prefix + "name"),
        posted.text(prefix + "method"),
        TimeField.read(posted, prefix + "when"),
        posted.text(prefix + "reached"));
  }

  @Override
  public void carry(String prefix, Posted.Carried carried) {
    carried
        .add(prefix + "id", id)
        .add(prefix + "party", party)
        .add(prefix + "name", name)
        .add(prefix + "method", method)
        .add(prefix + "reached", reached);
    when.carry(prefix + "when", carried);
  }

  @Override
  public boolean isBlank() {
    return withWhen(when.said()).equals(empty(id));
  }

  NoticeForm withWhen(TimeField other) {
    return new NoticeForm(id, party, name, method, other, reached);
  }
}
