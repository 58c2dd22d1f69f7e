package org.calmtrace.incident.pages.review;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.pages.EntryWords;
import org.calmtrace.platform.Code;
import org.calmtrace.platform.Records;
import org.calmtrace.platform.input.InputShape;
import org.calmtrace.platform.input.Text;
import org.calmtrace.web.Posted;
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
      return Optional.of(FormField.Control.TIME);
    }
    return type == Boolean.class || type == EntryId.class || isCode(type)
        ? Optional.of(FormField.Control.CHOICE)
        : Optional.empty();
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
      List<String> values) {
    int max =
        Records.component(input, shape.name())
            .map(component -> component.getAnnotation(Text.class))
            .map(Text::max)
            .orElse(0);
    FormField.Control control = control(shape.type()).orElseThrow();
    boolean line = control == FormField.Control.WORDS && max <= LINE;
    return new FormField(
        name,
        label,
        line ? FormField.Control.LINE : control,
        shape.required(),
        max,
        shape.type() == EntryId.class ? entries : options(shape.type()),
        values);
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
  static @Nullable Object json(Posted posted, String name, Type type, ZoneId zone) {
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
    return type == OffsetDateTime.class ? moment(text, zone) : text;
  }

  private static String moment(String text, ZoneId zone) {
    try {
      return LocalDateTime.parse(text).atZone(zone).toOffsetDateTime().toString();
    } catch (DateTimeException notOne) {
      return text;
    }
  }

  /** A value that stands, as its control holds it. */
  static List<String> values(@Nullable Object value, ZoneId zone) {
    return switch (value) {
      case null -> List.of();
      case List<?> all -> all.stream().flatMap(it -> values(it, zone).stream()).toList();
      case Code code -> List.of(code.code());
      case OffsetDateTime time ->
          List.of(time.atZoneSameInstant(zone).toLocalDateTime().withNano(0).toString());
      default -> List.of(value.toString());
    };
  }

  private String say(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
