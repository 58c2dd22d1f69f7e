package org.calmtrace.incident.pages.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.calmtrace.web.Posted;
import org.jspecify.annotations.Nullable;

/**
 * The report form as its page shows it: one part open, the others a sentence each.
 *
 * @param parts all parts in order; one is there though it may not be asked, for an answer on the
 *     page may ask for it
 * @param rows those that are done with
 * @param kept when it was last kept; null if it was not
 * @param drafts what else this person has begun; shown beside a form that is new
 */
record FormPage(
    List<Folded> parts,
    Progress progress,
    Map<Rows, List<Line>> rows,
    @Nullable OffsetDateTime kept,
    List<DraftDesk.Line> drafts) {

  FormPage {
    parts = List.copyOf(parts);
    rows = Map.copyOf(rows);
    drafts = List.copyOf(drafts);
  }

  /**
   * One part.
   *
   * @param sentence empty while nothing is said
   * @param time the time it stands for
   * @param next what comes after it; null after the last
   */
  record Folded(
      Part part,
      String sentence,
      @Nullable String time,
      boolean done,
      boolean open,
      @Nullable Part next) {}

  /**
   * A row that is done with.
   *
   * @param time empty if it says none that can be read
   * @param fields what it carries along
   */
  record Line(String time, String what, String how, List<Posted.Field> fields) {}

  public List<Line> rows(String id) {
    return rows.getOrDefault(Rows.of(id).orElseThrow(), List.of());
  }

  public Folded of(String id) {
    return parts.stream().filter(it -> it.part().id().equals(id)).findFirst().orElseThrow();
  }
}
