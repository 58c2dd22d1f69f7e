package org.calmtrace.reference;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.calmtrace.incident.EntryKind;
import org.calmtrace.platform.Records;
import org.calmtrace.platform.input.Range;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a field of an event may hold, in the terms that {@code events.md} explains. */
final class FieldTypes {

  private static final Map<Class<?>, String> SIMPLE =
      Map.of(
          ProtectedText.class, "sealed",
          OffsetDateTime.class, "time",
          UUID.class, "id",
          String.class, "text",
          Boolean.class, "true or false",
          Integer.class, "whole number",
          int.class, "whole number",
          long.class, "whole number",
          ZoneId.class, "time zone",
          JsonNode.class, "any value");

  private FieldTypes() {}

  static String of(RecordComponent field) {
    Range range = range(field);
    String type = range == null ? of(field.getGenericType()) : range.min() + " to " + range.max();
    return field.getAnnotatedType().isAnnotationPresent(Nullable.class)
        ? type + ", optional"
        : type;
  }

  /** Its bounds are checked where it comes in: they stand at the input of the same kind. */
  private static @Nullable Range range(RecordComponent field) {
    return Arrays.stream(EntryKind.values())
        .filter(kind -> kind.event() == field.getDeclaringRecord())
        .flatMap(kind -> Records.component(kind.input(), field.getName()).stream())
        .map(input -> input.getAnnotation(Range.class))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String of(Type type) {
    return type instanceof ParameterizedType list
        ? "list of " + of(list.getActualTypeArguments()[0])
        : of((Class<?>) type);
  }

  private static String of(Class<?> type) {
    if (type.isEnum()) {
      String name = Vocabularies.name(type);
      return "code of [`" + name + "`](codes.md#" + name + ")";
    }
    if (SIMPLE.containsKey(type)) {
      return SIMPLE.get(type);
    }
    RecordComponent[] parts = type.getRecordComponents();
    return parts.length == 1 ? of(parts[0]) : parts(parts);
  }

  private static String parts(RecordComponent[] parts) {
    return Arrays.stream(parts)
        .map(part -> "`" + part.getName() + "`: " + of(part))
        .collect(Collectors.joining("; ", "{", "}"));
  }
}
