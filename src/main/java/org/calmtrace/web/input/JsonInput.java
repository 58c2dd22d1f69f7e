package org.calmtrace.web.input;

import java.lang.reflect.Type;
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
    refuseUnknown(fields, shape, errors);
    @Nullable Object[] values =
        shape.fields().stream().map(field -> read(field, fields, errors)).toArray();
    errors.throwIfAny();
    return shape.create(values);
  }

  private static @Nullable Object read(
      InputShape.Field field, Map<?, ?> fields, InputErrors errors) {
    Object json = fields.get(field.name());
    if (json == null) {
      return field.check(null, errors);
    }
    int before = errors.size();
    Object value = convert(json, field.type(), field.pointer(), errors);
    return errors.size() == before ? field.check(value, errors) : null;
  }

  private static @Nullable Object convert(
      Object json, Type type, String pointer, InputErrors errors) {
    return new JsonValues(errors).convert(json, type, pointer);
  }

  private static void refuseUnknown(Map<?, ?> fields, InputShape<?> shape, InputErrors errors) {
    List<String> known = shape.fields().stream().map(InputShape.Field::name).toList();
    for (Object name : fields.keySet()) {
      if (!known.contains(name.toString())) {
        errors.add(
            "/" + JsonPointers.escape(name.toString()),
            InputRefusal.UNKNOWN_FIELD,
            String.join(", ", known));
      }
    }
  }
}
