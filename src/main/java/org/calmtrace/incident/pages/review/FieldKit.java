package org.calmtrace.incident.pages.review;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.pages.EntryWords;
import org.calmtrace.incident.pages.form.SaidTime;
import org.calmtrace.platform.Code;
import org.calmtrace.platform.Records;
import org.calmtrace.platform.input.InputShape;
import org.calmtrace.platform.input.Text;
import org.calmtrace.web.Posted;
import org.calmtrace.web.TimeField;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lays out any field of an input as a question of a form, and reads its answer as a program would
 * have sent it, so that pages and programs are held to the same rules.
 */
@Component
class FieldKit {

  /** Words up to this length are a line, longer ones are a paragraph. */
  private static final int LINE = 200;

  /** Of what has happened it can be said how long ago it was. */
  private static final String HAPPENED = "occurredAt";

  private final MessageSource messages;

  FieldKit(MessageSource messages) {
    this.messages = messages;
  }

  /** Empty where no form can ask for it, e.g. a list of staff. */
  static Optional<FormField.Control> control(Type type) {
    if (type instanceof ParameterizedType list) {
      return isCode(list.getActualTypeArguments()[0])
          ? Optional.of(FormField.Control.CHOICES)
          : Optional.empty();
    }
    if (type == String.class) {
      return Optional.of(FormField.Control.WORDS);
    }
    if (type == Integer.class) {
      return Optional.of(FormField.Control.NUMBER);
    }
    if (type == OffsetDateTime.class) {
      return Optional.of(FormField.Control.MOMENT);
    }
    return type == Boolean.class || type == EntryId.class || isCode(type)
        ? Optional.of(FormField.Control.CHOICE)
        : Optional.empty();
  }

  /** What a field holds so far. */
  record Said(List<String> values, TimeField time) {

    static Said of(Posted posted, String name) {
      return new Said(posted.all(name), TimeField.read(posted, name));
    }

    /** A value that stands. */
    static Said of(@Nullable Object value, ZoneId zone) {
      return value instanceof OffsetDateTime time
          ? new Said(List.of(), TimeField.of(time, zone))
          : new Said(FieldKit.values(value), TimeField.EMPTY);
    }
  }

  /**
   * @param name in the form
   * @param entries what a field that names an entry can name
   */
  FormField field(
      Class<? extends Record> input,
      InputShape.Field shape,
      String name,
      String label,
      List<FormField.Option> entries,
      Said said) {
    int max =
        Records.component(input, shape.name())
            .map(component -> component.getAnnotation(Text.class))
            .map(Text::max)
            .orElse(0);
    FormField.Control control = control(shape.type()).orElseThrow();
    if (control == FormField.Control.WORDS && max <= LINE) {
      control = FormField.Control.LINE;
    } else if (name.equals(HAPPENED)) {
      control = FormField.Control.TIME;
    }
    return new FormField(
        name,
        label,
        control,
        shape.required(),
        max,
        shape.type() == EntryId.class ? entries : options(shape.type()),
        said.values(),
        said.time());
  }

  private List<FormField.Option> options(Type type) {
    if (type == Boolean.class) {
      return List.of(
          new FormField.Option("true", say("known.yes")),
          new FormField.Option("false", say("known.no")));
    }
    Type one = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
    if (!isCode(one)) {
      return List.of();
    }
    return Arrays.stream(((Class<?>) one).getEnumConstants())
        .map(Code.class::cast)
        .map(
            code ->
                new FormField.Option(
                    code.code(), say(EntryWords.vocabulary(code) + "." + code.code())))
        .toList();
  }

  private static boolean isCode(Type type) {
    return type instanceof Class<?> it && it.isEnum() && Code.class.isAssignableFrom(it);
  }

  /** The answer as a JSON document would hold it; null for none. */
  static @Nullable Object json(Posted posted, String name, Type type, ZonedDateTime now) {
    if (type == OffsetDateTime.class) {
      return moment(TimeField.read(posted, name), now);
    }
    if (type instanceof ParameterizedType) {
      List<String> chosen = posted.all(name).stream().filter(it -> !it.isEmpty()).toList();
      return chosen.isEmpty() ? null : chosen;
    }
    String text = posted.text(name);
    if (text.isEmpty()) {
      return null;
    }
    if (type == Integer.class) {
      return text.matches("-?\\d{1,9}") ? new BigInteger(text) : text;
    }
    if (type == Boolean.class) {
      return switch (text) {
        case "true" -> Boolean.TRUE;
        case "false" -> Boolean.FALSE;
        default -> text;
      };
    }
    return text;
  }

  private static @Nullable String moment(TimeField said, ZonedDateTime now) {
    String text =
        said.choice().equals(TimeField.AT) ? said.day() + " " + said.clock() : said.choice();
    return text.isBlank()
        ? null
        : Optional.ofNullable(SaidTime.of(said, now.getZone(), now.toOffsetDateTime()).moment())
            .map(OffsetDateTime::toString)
            .orElse(text);
  }

  /** A value that stands, as its control holds it. */
  private static List<String> values(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> all -> all.stream().flatMap(it -> values(it).stream()).toList();
      case Code code -> List.of(code.code());
      default -> List.of(value.toString());
    };
  }

  private String say(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
