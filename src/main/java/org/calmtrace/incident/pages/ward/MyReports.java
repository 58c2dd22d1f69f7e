package org.calmtrace.incident.pages.ward;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.IncidentStream;
import org.calmtrace.incident.IncidentStreams;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.incident.pages.PersonLabels;
import org.calmtrace.incident.register.Register;
import org.calmtrace.incident.register.RegisterPage;
import org.calmtrace.incident.register.RegisterQuery;
import org.calmtrace.incident.register.RegisterRow;
import org.calmtrace.incident.texts.PersonalTexts;
import org.calmtrace.security.SignedIn;
import org.calmtrace.staff.Member;
import org.calmtrace.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds what somebody reported, and what became of it. */
@Component
class MyReports {

  /** Each one's own events are read: so many make a page. */
  static final int PART = 20;

  /** On the first page: questions first, then the newest. */
  private static final int FEW = 4;

  private final Register register;
  private final IncidentStreams streams;
  private final PersonalTexts texts;
  private final PersonLabels labels;
  private final Staff staff;
  private final Units units;
  private final MessageSource messages;

  MyReports(
      Register register,
      IncidentStreams streams,
      PersonalTexts texts,
      PersonLabels labels,
      Staff staff,
      Units units,
      MessageSource messages) {
    this.register = register;
    this.streams = streams;
    this.texts = texts;
    this.labels = labels;
    this.staff = staff;
    this.units = units;
    this.messages = messages;
  }

  /**
   * A part of them.
   *
   * @param next cursor of the part that follows; null at the end
   */
  record Part(List<MyReport> reports, @Nullable String next) {}

  Part page(@Nullable String after, SignedIn person) {
    RegisterPage page = register.page(mine(person), after, PART, person);
    return new Part(read(page.incidents(), person), page.next());
  }

  long count(SignedIn person) {
    return register.count(mine(person), person);
  }

  /** Those with a question first, however old; then the newest. */
  List<MyReport> few(SignedIn person) {
    RegisterQuery asked = mine(person).in(Stage.CLARIFICATION);
    List<RegisterRow> rows = new ArrayList<>(register.page(asked, null, FEW, person).incidents());
    Set<String> known = ids(rows);
    register.page(mine(person), null, FEW, person).incidents().stream()
        .filter(row -> !known.contains(row.incidentId().toString()))
        .limit((long) FEW - rows.size())
        .forEach(rows::add);
    return read(rows, person);
  }

  private static Set<String> ids(Collection<RegisterRow> rows) {
    return rows.stream().map(row -> row.incidentId().toString()).collect(Collectors.toSet());
  }

  private static RegisterQuery mine(SignedIn person) {
    return RegisterQuery.ofReporter(person.staffId());
  }

  /** One, to somebody who may read it. */
  MyReport one(IncidentStream stream, SignedIn reader) {
    return reports(List.of(stream), reader).getFirst();
  }

  private List<MyReport> read(List<RegisterRow> rows, SignedIn reader) {
    return reports(
        rows.stream().map(row -> streams.read(row.incidentId(), reader)).toList(), reader);
  }

  private List<MyReport> reports(List<IncidentStream> incidents, SignedIn reader) {
    Map<IncidentStream, List<Reply>> replies =
        incidents.stream().collect(Collectors.toMap(Function.identity(), Reply::of));
    Map<String, Member> members = members(replies.values());
    PersonLabels.Labels people =
        labels.forReader(
            reader,
            incidents.stream()
                .map(stream -> stream.state().reported().patient())
                .collect(Collectors.toSet()));
    PersonalTexts.Reader words = texts.forReader(reader);
    return incidents.stream()
        .map(
            stream ->
                report(
                    stream,
                    people,
                    replies.getOrDefault(stream, List.of()).stream()
                        .map(reply -> quote(stream, reply, members, words))
                        .toList()))
        .toList();
  }

  private MyReport report(
      IncidentStream stream, PersonLabels.Labels people, List<MyReport.Quote> quotes) {
    IncidentState state = stream.state();
    IncidentReported report = state.reported();
    EscalationResolved resolution = state.resolution();
    Unit unit = units.find(report.unit()).orElseThrow();
    OffsetDateTime happened = report.occurredAt().atZoneSameInstant(unit.zone()).toOffsetDateTime();
    return new MyReport(
        report.incident(),
        stream.number(),
        people.of(report.patient(), happened.toLocalDate()),
        unit.name(),
        happened,
        resolution == null ? null : resolution.outcome(),
        state.stage(),
        quotes);
  }

  private Map<String, Member> members(Collection<List<Reply>> replies) {
    Set<String> actors =
        replies.stream().flatMap(List::stream).map(Reply::actor).collect(Collectors.toSet());
    return actors.isEmpty() ? Map.of() : staff.findAll(actors);
  }

  private MyReport.Quote quote(
      IncidentStream stream, Reply reply, Map<String, Member> members, PersonalTexts.Reader words) {
    Member member = members.get(reply.actor());
    Locale locale = LocaleContextHolder.getLocale();
    IncidentReported report = stream.state().reported();
    return new MyReport.Quote(
        words.shown(reply.words()),
        member == null ? messages.getMessage("incident.staff-member", null, locale) : member.name(),
        reply.at(),
        reply.question() ? AnswerController.address(report.incident(), reply.entry()) : null);
  }
}
