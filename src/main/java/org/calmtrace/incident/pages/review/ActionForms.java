package org.calmtrace.incident.pages.review;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.EntryKind;
import org.calmtrace.incident.pages.EntryWords;
import org.calmtrace.incident.texts.PersonalText;
import org.calmtrace.incident.timeline.TimelineEntry;
import org.calmtrace.platform.input.InputErrors;
import org.calmtrace.platform.input.InputShape;
import org.calmtrace.web.Formats;
import org.calmtrace.web.Posted;
import org.calmtrace.web.TimeField;
import org.calmtrace.web.input.JsonInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the form of an action from the shape of what it files, and that from the answers. */
@Component
class ActionForms {

  /** Where the new value of a field that is put right stands. */
  static final String VALUE = "value";

  private final FieldKit kit;
  private final MessageSource messages;
  private final Formats formats;

  ActionForms(FieldKit kit, MessageSource messages, Formats formats) {
    this.kit = kit;
    this.messages = messages;
    this.formats = formats;
  }

  /** With what was answered so far; null for a form that nobody has seen yet. */
  ActionForm form(
      Subject subject, String entry, long seen, @Nullable Posted posted, boolean newsToo) {
    List<FormField> fields = new ArrayList<>();
    subject.corrects().ifPresent(corrected -> fields.add(value(subject, corrected, posted)));
    Class<? extends Record> input = subject.action().kind().input();
    for (String name : subject.action().fields()) {
      fields.add(
          kit.field(
              input,
              shape(input, name),
              name,
              label(subject.action().kind(), name),
              entries(subject),
              posted == null
                  ? new FieldKit.Said(List.of(), TimeField.EMPTY)
                  : FieldKit.Said.of(posted, name)));
    }
    return new ActionForm(
        subject.action(),
        entry,
        subject.version(),
        fields,
        carried(subject),
        newsToo ? subject.since(seen) : List.of());
  }

  private FormField value(Subject subject, Subject.Corrected corrected, @Nullable Posted posted) {
    EntryKind kind = EntryKind.of(corrected.event());
    return kit.field(
        kind.input(),
        shape(kind.input(), corrected.field()),
        VALUE,
        label(kind, corrected.field()),
        List.of(),
        posted == null
            ? FieldKit.Said.of(standing(corrected), subject.zone())
            : FieldKit.Said.of(posted, VALUE));
  }

  private static @Nullable Object standing(Subject.Corrected corrected) {
    Object value = corrected.entry().content().get(corrected.field());
    if (corrected.field().equals("occurredAt")) {
      value = corrected.entry().happened();
    }
    return value instanceof PersonalText words ? words.text() : value;
  }

  private static List<Posted.Field> carried(Subject subject) {
    return subject
        .corrects()
        .map(
            it ->
                List.of(
                    new Posted.Field("entry", it.entry().entryId().toString()),
                    new Posted.Field("field", it.field())))
        .orElse(List.of());
  }

  /** Entries that a question or an addendum can be about. */
  private List<FormField.Option> entries(Subject subject) {
    return subject.timeline().entries().stream()
        .map(entry -> new FormField.Option(entry.entryId().toString(), name(entry, subject.zone())))
        .toList();
  }

  /** E.g. {@code 16:04 Intervention began}, by the clocks of this place. */
  String name(TimelineEntry entry, ZoneId zone) {
    String time = formats.time(entry.happened().atZoneSameInstant(zone));
    return time + " " + say("entry." + entry.kind());
  }

  /**
   * What the answers come to.
   *
   * @throws org.calmtrace.platform.input.InvalidInputException with the fields of the form as
   *     pointers
   */
  Record input(Subject subject, String entry, Posted posted) {
    InputErrors errors = new InputErrors();
    InputShape<? extends Record> shape = InputShape.of(subject.action().kind().input());
    @Nullable Object[] values =
        shape.fields().stream()
            .map(
                field ->
                    JsonInput.value(
                        answer(subject, field, entry, posted), field, field.pointer(), errors))
            .toArray();
    errors.throwIfAny();
    return shape.create(values);
  }

  private static @Nullable Object answer(
      Subject subject, InputShape.Field field, String entry, Posted posted) {
    if (field.name().equals(subject.action().kind().identifier())) {
      return entry;
    }
    Optional<Subject.Corrected> corrected = subject.corrects();
    if (corrected.isPresent()) {
      Subject.Corrected it = corrected.get();
      switch (field.name()) {
        case "corrects" -> {
          return it.entry().entryId().toString();
        }
        case "field" -> {
          return it.field();
        }
        case VALUE -> {
          InputShape.Field wrong = shape(EntryKind.of(it.event()).input(), it.field());
          return isUnchangedTime(subject, it, posted)
              ? String.valueOf(standing(it))
              : FieldKit.json(posted, VALUE, wrong.type(), subject.now());
        }
        default -> {
          // the reason, which is asked for as in every form
        }
      }
    }
    return subject.action().fields().contains(field.name())
        ? FieldKit.json(posted, field.name(), field.type(), subject.now())
        : null;
  }

  /** The form shows minutes: who leaves them as they are has not taken the seconds away. */
  private static boolean isUnchangedTime(Subject subject, Subject.Corrected it, Posted posted) {
    return standing(it) instanceof OffsetDateTime time
        && TimeField.of(time, subject.zone()).equals(TimeField.read(posted, VALUE));
  }

  /** What an answer belongs to: the question that has waited longest. */
  static Map<String, EntryId> within(Subject subject) {
    return subject.action() == Action.ANSWER
        ? Map.of("clarification", subject.stream().state().openQuestions().getFirst().entry())
        : Map.of();
  }

  private static InputShape.Field shape(Class<? extends Record> input, String name) {
    return InputShape.of(input).fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  String label(EntryKind kind, String field) {
    Locale locale = LocaleContextHolder.getLocale();
    return EntryWords.label(messages, locale, kind.type().name(), field);
  }

  private String say(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
