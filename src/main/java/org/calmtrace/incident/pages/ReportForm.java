package org.calmtrace.incident.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.calmtrace.web.Posted;
import org.calmtrace.web.TimeField;

/**
 * The report form as it stands: text, right or wrong. It travels whole with each page of the way,
 * so nothing is lost and nothing is kept on the server before it is sent.
 *
 * @param incident made when the form was first shown, as {@code resolution}: pressing twice or
 *     going back files once
 * @param tried attempts that are done with
 * @param attempt the attempt that is being filled in
 */
record ReportForm(
    String incident,
    String resolution,
    String patient,
    TimeField began,
    String place,
    List<String> antecedents,
    String otherAntecedent,
    List<String> behaviours,
    String intensity,
    List<AttemptForm> tried,
    AttemptForm attempt,
    String outcome,
    TimeField ended,
    String outcomeNote,
    String narrative,
    String lateReason) {

  ReportForm {
    antecedents = List.copyOf(antecedents);
    behaviours = List.copyOf(behaviours);
    tried = List.copyOf(tried);
  }

  /** A form that nothing is filled in of, with the identifiers of what it will become. */
  static ReportForm empty(String incident, String resolution, String attempt) {
    return new ReportForm(
        incident,
        resolution,
        "",
        TimeField.EMPTY,
        "",
        List.of(),
        "",
        List.of(),
        "",
        List.of(),
        AttemptForm.empty(attempt),
        "",
        TimeField.EMPTY,
        "",
        "",
        "");
  }

  static ReportForm read(Posted posted) {
    List<AttemptForm> tried = new ArrayList<>();
    while (posted.has(prefix(tried.size()) + "id")) {
      tried.add(AttemptForm.read(posted, prefix(tried.size())));
    }
    return new ReportForm(
        posted.text("incident"),
        posted.text("resolution"),
        posted.text("patient"),
        TimeField.read(posted, "began"),
        posted.text("place"),
        posted.all("antecedent"),
        posted.text("other-antecedent"),
        posted.all("behaviour"),
        posted.text("intensity"),
        tried,
        AttemptForm.read(posted, "attempt."),
        posted.text("outcome"),
        TimeField.read(posted, "ended"),
        posted.text("outcome-note"),
        posted.text("narrative"),
        posted.text("late-reason"));
  }

  /** Whether the identifiers are what we made; a form that was tampered with begins anew. */
  boolean isIdentified() {
    return Stream.concat(
            Stream.of(incident, resolution, attempt.id()), tried.stream().map(AttemptForm::id))
        .allMatch(ReportForm::isUuid);
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException notOurs) {
      return false;
    }
  }

  /** Every field, to be carried by a page that does not show it. */
  public List<Posted.Field> fields() {
    Posted.Carried carried = new Posted.Carried();
    carried
        .add("incident", incident)
        .add("resolution", resolution)
        .add("patient", patient)
        .add("place", place)
        .addAll("antecedent", antecedents)
        .add("other-antecedent", otherAntecedent)
        .addAll("behaviour", behaviours)
        .add("intensity", intensity)
        .add("outcome", outcome)
        .add("outcome-note", outcomeNote)
        .add("narrative", narrative)
        .add("late-reason", lateReason);
    began.carry("began", carried);
    ended.carry("ended", carried);
    attempt.carry("attempt.", carried);
    carryTried(carried);
    return carried.fields();
  }

  /** The attempts that are done with, which the form shows in a line each. */
  public List<Posted.Field> triedFields() {
    Posted.Carried carried = new Posted.Carried();
    carryTried(carried);
    return carried.fields();
  }

  private void carryTried(Posted.Carried carried) {
    for (int i = 0; i < tried.size(); i++) {
      tried.get(i).carry(prefix(i), carried);
    }
  }

  private static String prefix(int index) {
    return "tried." + index + ".";
  }

  /** The attempt at hand is done with; a new one begins. */
  ReportForm nextAttempt(String id) {
    List<AttemptForm> all = new ArrayList<>(tried);
    if (!attempt.isBlank()) {
      all.add(attempt);
    }
    return withAttempts(all, AttemptForm.empty(id));
  }

  /** Takes one that is done with up again; what was said of the one at hand is kept. */
  ReportForm reopen(int index) {
    if (index < 0 || index >= tried.size()) {
      return this;
    }
    List<AttemptForm> all = new ArrayList<>(tried);
    AttemptForm again = all.remove(index);
    if (!attempt.isBlank()) {
      all.add(index, attempt);
    }
    return withAttempts(all, again);
  }

  ReportForm withoutAttempt(int index) {
    if (index < 0 || index >= tried.size()) {
      return this;
    }
    List<AttemptForm> all = new ArrayList<>(tried);
    all.remove(index);
    return withAttempts(all, attempt);
  }

  private ReportForm withAttempts(List<AttemptForm> all, AttemptForm open) {
    return with(all, open, began, ended);
  }

  ReportForm withTimes(TimeField beganThen, TimeField tryingThen, TimeField endedThen) {
    return with(tried, attempt.withWhen(tryingThen), beganThen, endedThen);
  }

  private ReportForm with(
      List<AttemptForm> all, AttemptForm open, TimeField beganThen, TimeField endedThen) {
    return new ReportForm(
        incident,
        resolution,
        patient,
        beganThen,
        place,
        antecedents,
        otherAntecedent,
        behaviours,
        intensity,
        all,
        open,
        outcome,
        endedThen,
        outcomeNote,
        narrative,
        lateReason);
  }
}
