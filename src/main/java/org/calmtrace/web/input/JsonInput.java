package org.calmtrace.web.input;

import java.util.List;
import java.util.Map;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.input.InputErrors;
import org.calmtrace.platform.input.InputRefusal;
import org.calmtrace.platform.input.InputShape;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of input from a JSON document, or says everything that is wrong with it at once:
 * each error with the pointer to its field.
 */
public final class JsonInput {

  private JsonInput() {}

  /**
   * @throws RefusedException if the document cannot become this input; an {@link
   *     org.calmtrace.platform.input.InvalidInputException} where fields are wrong
   */
  public static <R extends Record> R read(byte[] document, Class<R> type) {
    InputErrors errors = new InputErrors();
    Object root = JsonTree.parse(document, errors);
    if (!(root instanceof Map<?, ?> fields)) {
      throw RefusedException.at("", InputRefusal.NOT_AN_OBJECT);
    }
    InputShape<R> shape = InputShape.of(type);
    refuseUnknown(fields, shape, "", errors);
    @Nullable Object[] values =
        shape.fields().stream().map(field -> read(field, fields, errors)).toArray();
    errors.throwIfAny();
    return shape.create(values);
  }

  private static @Nullable Object read(
      InputShape.Field field, Map<?, ?> fields, InputErrors errors) {
    return value(fields.get(field.name()), field, field.pointer(), errors);
  }

  /**
   * One value, read and checked as this field of an input.
   *
   * @param json as a body's field of type {@code Object} holds it
   * @param pointer where it stands
   */
  public static @Nullable Object value(
      @Nullable Object json, InputShape.Field field, String pointer, InputErrors errors) {
    if (json == null) {
      return field.check(null, pointer, errors);
    }
    int before = errors.size();
    Object value = new JsonValues(errors).convert(json, field.type(), pointer);
    return errors.size() == before ? field.check(value, pointer, errors) : null;
  }

  static void refuseUnknown(
      Map<?, ?> fields, InputShape<?> shape, String pointer, InputErrors errors) {
    List<String> known = shape.fields().stream().map(InputShape.Field::name).toList();
    for (Object name : fields.keySet()) {
      if (!known.contains(name.toString())) {
        errors.add(
            pointer + "/" + JsonPointers.escape(name.toString()),
            InputRefusal.UNKNOWN_FIELD,
            String.join(", ", known));
      }
    }
  }
}
