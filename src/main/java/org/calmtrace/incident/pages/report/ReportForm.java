package org.calmtrace.incident.pages.report;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.web.Posted;
import org.calmtrace.web.TimeField;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The report form as it stands: text, right or wrong. It travels whole with each page of the way,
 * and is kept whole as a draft.
 *
 * @param incident made when the form was first shown; what there is one of is named after it, so
 *     pressing twice or going back files once
 * @param nobodyHurt that nobody was hurt was said
 * @param open the part that is being filled in
 */
record ReportForm(
    String incident,
    StoryForm story,
    Repeated<AttemptForm> tried,
    EndForm end,
    HandsForm hands,
    boolean nobodyHurt,
    Repeated<InjuryForm> hurt,
    Repeated<NoticeForm> told,
    String narrative,
    String lateReason,
    Part open) {

  /** A form that nothing is filled in of, with the identifiers of what it will become. */
  static ReportForm empty(String incident, String attempt, String injury, String notice) {
    return new ReportForm(
        incident,
        StoryForm.EMPTY,
        new Repeated<>(List.of(), AttemptForm.empty(attempt)),
        EndForm.EMPTY,
        HandsForm.EMPTY,
        false,
        new Repeated<>(List.of(), InjuryForm.empty(injury)),
        new Repeated<>(List.of(), NoticeForm.empty(notice)),
        "",
        "",
        Part.WHO);
  }

  static ReportForm read(Posted posted) {
    return new ReportForm(
        posted.text("incident"),
        StoryForm.read(posted),
        Repeated.read(posted, Rows.TRIED, AttemptForm::read),
        EndForm.read(posted),
        HandsForm.read(posted),
        posted.has("nobody-hurt"),
        Repeated.read(posted, Rows.HURT, InjuryForm::read),
        Repeated.read(posted, Rows.TOLD, NoticeForm::read),
        posted.text("narrative"),
        posted.text("late-reason"),
        Part.of(posted.text("open")).orElse(Part.WHO));
  }

  /** The form that a draft kept. */
  static ReportForm of(Map<String, List<String>> fields) {
    return read(new Posted(new LinkedMultiValueMap<>(fields)));
  }

  /** Every field, to be carried by a page that does not show it. */
  public List<Posted.Field> fields() {
    Posted.Carried carried = new Posted.Carried();
    carried.add("incident", incident).add("open", open.id());
    story.carry(carried);
    end.carry(carried);
    hands.carry(carried);
    carried.add("nobody-hurt", nobodyHurt ? "yes" : "");
    tried.open().carry(Rows.TRIED.atHand(), carried);
    hurt.open().carry(Rows.HURT.atHand(), carried);
    told.open().carry(Rows.TOLD.atHand(), carried);
    tried.carryDone(Rows.TRIED, carried);
    hurt.carryDone(Rows.HURT, carried);
    told.carryDone(Rows.TOLD, carried);
    carried.add("narrative", narrative).add("late-reason", lateReason);
    return carried.fields();
  }

  /** The same by name, as a draft keeps it. */
  Map<String, List<String>> byName() {
    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    fields().forEach(field -> fields.add(field.name(), field.value()));
    return new LinkedHashMap<>(fields);
  }

  /** Whether the identifiers are what we made; a form that was tampered with begins anew. */
  boolean isIdentified() {
    return Stream.of(Stream.of(incident), tried.ids(), hurt.ids(), told.ids())
        .flatMap(ids -> ids)
        .allMatch(ReportForm::isUuid);
  }

  private static boolean isUuid(String text) {
    return parse(text).isPresent();
  }

  /** The incident of that name, if it is a name that we could have made. */
  static Optional<IncidentId> parse(String text) {
    try {
      return Optional.of(IncidentId.parse(text)).filter(id -> id.toString().equals(text));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** The identifier of an entry that a report has one of at most. */
  String idOf(String entry) {
    String name = incident + "/" + entry;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Whether nothing at all was said: then there is nothing to keep. */
  boolean isBlank() {
    ReportForm empty = empty(incident, tried.open().id(), hurt.open().id(), told.open().id());
    return said().withOpen(Part.WHO).equals(empty);
  }

  /** The row at hand is done with; a new one begins. */
  ReportForm next(Rows rows, String id) {
    return switch (rows) {
      case TRIED -> with(tried.next(AttemptForm.empty(id)), hurt, told);
      case HURT -> with(tried, hurt.next(InjuryForm.empty(id)), told);
      case TOLD -> with(tried, hurt, told.next(NoticeForm.empty(id)));
    };
  }

  ReportForm reopen(Rows rows, int index) {
    return switch (rows) {
      case TRIED -> with(tried.reopen(index), hurt, told);
      case HURT -> with(tried, hurt.reopen(index), told);
      case TOLD -> with(tried, hurt, told.reopen(index));
    };
  }

  ReportForm without(Rows rows, int index) {
    return switch (rows) {
      case TRIED -> with(tried.without(index), hurt, told);
      case HURT -> with(tried, hurt.without(index), told);
      case TOLD -> with(tried, hurt, told.without(index));
    };
  }

  private ReportForm with(
      Repeated<AttemptForm> attempts, Repeated<InjuryForm> injuries, Repeated<NoticeForm> notices) {
    return new ReportForm(
        incident,
        story,
        attempts,
        end,
        hands,
        nobodyHurt,
        injuries,
        notices,
        narrative,
        lateReason,
        open);
  }

  ReportForm withOpen(Part part) {
    return new ReportForm(
        incident, story, tried, end, hands, nobodyHurt, hurt, told, narrative, lateReason, part);
  }

  /** The same on a page that is made now. */
  ReportForm on(ZonedDateTime now) {
    return times(field -> field.on(now));
  }

  /** Without days that the page had filled in beside a time that nobody chose. */
  private ReportForm said() {
    return times(TimeField::said);
  }

  private ReportForm times(UnaryOperator<TimeField> to) {
    return new ReportForm(
        incident,
        story.withBegan(to.apply(story.began())),
        tried.withOpen(row -> row.withWhen(to.apply(row.when()))),
        end.withEnded(to.apply(end.ended())),
        hands.withTimes(to.apply(hands.began()), to.apply(hands.ended())),
        nobodyHurt,
        hurt.withOpen(row -> row.withWhen(to.apply(row.when()))),
        told.withOpen(row -> row.withWhen(to.apply(row.when()))),
        narrative,
        lateReason,
        open);
  }
}
