package org.calmtrace.web.input;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.calmtrace.platform.Code;
import org.calmtrace.platform.Refusal;
import org.calmtrace.platform.input.InputErrors;
import org.calmtrace.platform.input.InputRefusal;
import org.calmtrace.platform.input.InputShape;
import org.jspecify.annotations.Nullable;

/**
 * Turns JSON values into the types of an input's components: words, whole numbers, truth values,
 * times, identifiers, codes and lists of them. Another type in an input is a fault of ours.
 */
final class JsonValues {

  /** No list of ours is longer. */
  private static final int MOST_ELEMENTS = 200;

  private final InputErrors errors;

  JsonValues(InputErrors errors) {
    this.errors = errors;
  }

  /** Null where the value does not fit, which is then in the errors. */
  @Nullable Object convert(@Nullable Object json, Type type, String pointer) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list(json, list.getActualTypeArguments()[0], pointer);
    }
    if (type == Object.class) {
      return json; // what it means, another field says
    }
    if (json instanceof Map<?, ?> fields && type instanceof Class<?> part && isPart(part)) {
      return part(fields, part.asSubclass(Record.class), pointer);
    }
    if (type == Boolean.class) {
      return json instanceof Boolean ? json : wrong(pointer, InputRefusal.NOT_TRUE_OR_FALSE);
    }
    if (type == Integer.class) {
      return json instanceof BigInteger number
          ? whole(number)
          : wrong(pointer, InputRefusal.NOT_A_WHOLE_NUMBER);
    }
    if (type instanceof Class<?> part && isPart(part)) {
      return wrong(pointer, InputRefusal.NOT_AN_OBJECT);
    }
    return json instanceof String text
        ? fromText(text, (Class<?>) type, pointer)
        : wrong(pointer, InputRefusal.NOT_TEXT);
  }

  private @Nullable Object fromText(String text, Class<?> type, String pointer) {
    if (type == String.class) {
      return text;
    }
    if (type == OffsetDateTime.class) {
      return or(Texts.time(text), pointer, InputRefusal.NOT_A_TIME);
    }
    if (type == UUID.class) {
      return or(Texts.uuid(text), pointer, InputRefusal.NOT_A_UUID);
    }
    if (type.isEnum()) {
      return code(text, type, pointer);
    }
    if (type.isRecord()) {
      return or(Texts.uuid(text).map(id -> identifier(id, type)), pointer, InputRefusal.NOT_A_UUID);
    }
    throw new IllegalStateException("An input of a type that is never sent: " + type);
  }

  private @Nullable Object code(String text, Class<?> type, String pointer) {
    Optional<?> constant = Texts.code(text, type);
    if (constant.isEmpty()) {
      errors.add(
          pointer, InputRefusal.UNKNOWN_CODE, String.join(", ", Code.all(Texts.codes(type))));
    }
    return constant.orElse(null);
  }

  private @Nullable Object list(@Nullable Object json, Type type, String pointer) {
    if (!(json instanceof List<?> elements)) {
      return wrong(pointer, InputRefusal.NOT_A_LIST);
    }
    if (elements.size() > MOST_ELEMENTS) {
      errors.add(pointer, InputRefusal.TOO_MANY, MOST_ELEMENTS);
      return null;
    }
    List<@Nullable Object> values = new ArrayList<>(elements.size());
    for (int i = 0; i < elements.size(); i++) {
      values.add(convert(elements.get(i), type, pointer + "/" + i));
    }
    return values;
  }

  /** A record of several values; one of a single value is an identifier. */
  private static boolean isPart(Class<?> type) {
    return type.isRecord() && type.getRecordComponents().length > 1;
  }

  private @Nullable Object part(Map<?, ?> json, Class<? extends Record> type, String pointer) {
    InputShape<? extends Record> shape = InputShape.of(type);
    JsonInput.refuseUnknown(json, shape, pointer, errors);
    int before = errors.size();
    @Nullable Object[] values =
        shape.fields().stream()
            .map(
                field ->
                    JsonInput.value(
                        json.get(field.name()), field, pointer + field.pointer(), errors))
            .toArray();
    return errors.size() == before ? shape.create(values) : null;
  }

  /** A record of one identifier, such as an incident's. */
  private static Object identifier(UUID id, Class<?> type) {
    return InputShape.of(type.asSubclass(Record.class)).create(new @Nullable Object[] {id});
  }

  /** Beyond an integer's reach every number is out of range alike. */
  private static Integer whole(BigInteger number) {
    return number.bitLength() < Integer.SIZE
        ? Integer.valueOf(number.intValue())
        : Integer.valueOf(number.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE);
  }

  private @Nullable Object or(Optional<?> value, String pointer, Refusal otherwise) {
    return value.isPresent() ? value.get() : wrong(pointer, otherwise);
  }

  private @Nullable Object wrong(String pointer, Refusal refusal) {
    errors.add(pointer, refusal);
    return null;
  }
}
