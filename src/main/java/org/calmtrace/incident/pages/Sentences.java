package org.calmtrace.incident.pages;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.codes.Harm;
import org.calmtrace.incident.codes.InjuredPerson;
import org.calmtrace.incident.codes.InjuryType;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.NotifyMethod;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Party;
import org.calmtrace.incident.codes.Position;
import org.calmtrace.incident.codes.Purpose;
import org.calmtrace.incident.codes.Reason;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.platform.Code;
import org.calmtrace.web.Formats;
import org.calmtrace.web.Posted;
import org.calmtrace.web.TimeField;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says in a sentence what a part of the form holds, for the page that shows it folded. {@code
 * report.js} says the same from what is chosen on the page.
 */
@Component
class Sentences {

  private static final int SHOWN = 160;

  private final MessageSource messages;
  private final Formats formats;

  Sentences(MessageSource messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  /**
   * @param person whom it is about, as the reporter may read it; null if that is not said
   */
  String of(Part part, ReportForm form, @Nullable String person) {
    StoryForm story = form.story();
    return switch (part) {
      case WHO -> list(Stream.of(Optional.ofNullable(person), text(story.place())), " · ");
      case BEFORE ->
          list(
              Stream.concat(
                  codes(Antecedent.class, story.antecedents()),
                  Stream.of(text(story.otherAntecedent()))));
      case HAPPENED ->
          list(
              Stream.concat(
                  codes(Behaviour.class, story.behaviours()),
                  Stream.of(intensity(story.intensity()))));
      case TRIED -> rows(form.tried().said().stream().map(this::attempt));
      case END -> list(Stream.of(outcome(form.end().outcome()), text(form.end().note())));
      case HANDS -> hands(form);
      case HURT ->
          form.nobodyHurt()
              ? say("report.nobody-hurt")
              : rows(form.hurt().said().stream().map(this::injury));
      case TOLD -> rows(form.told().said().stream().map(this::notice));
      case WORDS -> shortened(form.narrative());
    };
  }

  /** The time that a part stands for, e.g. {@code 12:31}; null if it says none. */
  @Nullable String time(Part part, ReportForm form, ZoneId zone) {
    TimeField field =
        switch (part) {
          case WHO -> form.story().began();
          case TRIED -> first(form.tried().said().stream().map(AttemptForm::when));
          case END -> form.end().isOver() ? form.end().ended() : TimeField.EMPTY;
          case HANDS -> form.hands().began();
          case HURT -> first(form.hurt().said().stream().map(InjuryForm::when));
          case TOLD -> first(form.told().said().stream().map(NoticeForm::when));
          case BEFORE, HAPPENED, WORDS -> TimeField.EMPTY;
        };
    return field.moment(zone).map(it -> formats.time(it.atZoneSameInstant(zone))).orElse(null);
  }

  private static TimeField first(Stream<TimeField> times) {
    return times.findFirst().orElse(TimeField.EMPTY);
  }

  /** The rows of a form that are done with, in a line each. */
  List<FormPage.Line> lines(Rows rows, ReportForm form, ZoneId zone) {
    return switch (rows) {
      case TRIED -> lines(form.tried(), rows, AttemptForm::when, this::attempt, zone);
      case HURT -> lines(form.hurt(), rows, InjuryForm::when, this::injury, zone);
      case TOLD -> lines(form.told(), rows, NoticeForm::when, this::notice, zone);
    };
  }

  private <R extends Repeated.Row> List<FormPage.Line> lines(
      Repeated<R> form,
      Rows rows,
      Function<R, TimeField> when,
      Function<R, Said> say,
      ZoneId zone) {
    List<FormPage.Line> lines = new ArrayList<>();
    for (R row : form.done()) {
      Posted.Carried carried = new Posted.Carried();
      row.carry(rows.done(lines.size()), carried);
      Said said = say.apply(row);
      lines.add(
          new FormPage.Line(
              when.apply(row)
                  .moment(zone)
                  .map(it -> formats.time(it.atZoneSameInstant(zone)))
                  .orElse(""),
              said.what(),
              said.how(),
              carried.fields()));
    }
    return lines;
  }

  /** What a row says, and how it went. */
  private record Said(String what, String how) {}

  private Said attempt(AttemptForm row) {
    Optional<String> what =
        row.technique().equals(Technique.OTHER.code())
            ? text(row.otherTechnique())
            : code(Technique.class, row.technique());
    return new Said(what.orElse(""), code(Response.class, row.response()).orElse(""));
  }

  private Said injury(InjuryForm row) {
    return new Said(
        list(Stream.of(code(InjuredPerson.class, row.who()), code(InjuryType.class, row.type()))),
        code(Harm.class, row.harm()).orElse(""));
  }

  private Said notice(NoticeForm row) {
    return new Said(
        list(Stream.of(code(Party.class, row.party()), text(row.name()))),
        code(NotifyMethod.class, row.method()).orElse(""));
  }

  /** While it goes on its kind is said here; afterwards the outcome names it. */
  private String hands(ReportForm form) {
    HandsForm hands = form.hands();
    InterventionKind kind = HandsReader.kind(form);
    boolean held = kind == InterventionKind.PHYSICAL || kind == InterventionKind.MECHANICAL;
    return list(
        Stream.of(
            form.end().isRunning()
                ? code(InterventionKind.class, hands.kind())
                : Optional.<String>empty(),
            held ? code(Position.class, hands.position()) : Optional.<String>empty(),
            kind == InterventionKind.SECLUSION ? text(hands.room()) : Optional.<String>empty(),
            kind == InterventionKind.CHEMICAL ? text(hands.drug()) : Optional.<String>empty(),
            code(Purpose.class, hands.purpose()),
            reason(hands)));
  }

  private Optional<String> reason(HandsForm hands) {
    return hands.reason().equals(Reason.OTHER.code()) && !hands.otherReason().isEmpty()
        ? text(hands.otherReason())
        : code(Reason.class, hands.reason());
  }

  private Optional<String> outcome(String outcome) {
    return switch (outcome) {
      case EndForm.NOT_OVER, EndForm.RUNNING -> Optional.of(say("report." + outcome));
      default -> code(Outcome.class, outcome);
    };
  }

  private Optional<String> intensity(String intensity) {
    return intensity.matches("[0-4]")
        ? Optional.of(say("check.intensity", say("intensity." + intensity)))
        : Optional.empty();
  }

  private <C extends Enum<C> & Code> Stream<Optional<String>> codes(
      Class<C> vocabulary, List<String> codes) {
    return codes.stream().map(code -> code(vocabulary, code));
  }

  private <C extends Enum<C> & Code> Optional<String> code(Class<C> vocabulary, String code) {
    return Code.parse(vocabulary, code).map(it -> say(EntryWords.vocabulary(it) + "." + code));
  }

  private static Optional<String> text(String words) {
    return words.isEmpty() ? Optional.empty() : Optional.of(shortened(words));
  }

  private static String shortened(String words) {
    return words.length() <= SHOWN ? words : words.substring(0, SHOWN).stripTrailing() + "…";
  }

  private String rows(Stream<Said> rows) {
    return rows.map(
            row ->
                Stream.of(row.what(), row.what().isEmpty() ? row.how() : formats.inline(row.how()))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(": ")))
        .filter(row -> !row.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private String list(Stream<Optional<String>> parts) {
    return list(parts, ", ");
  }

  private String list(Stream<Optional<String>> parts, String between) {
    List<String> said = parts.flatMap(Optional::stream).toList();
    return Stream.concat(
            said.stream().limit(1),
            said.stream().skip(1).map(it -> between.equals(", ") ? formats.inline(it) : it))
        .collect(Collectors.joining(between));
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
