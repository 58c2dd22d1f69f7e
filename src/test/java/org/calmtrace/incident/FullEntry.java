package org.calmtrace.incident;

import static org.calmtrace.incident.Samples.HAPPENED;
import static org.calmtrace.incident.Samples.INCIDENT;
import static org.calmtrace.incident.Samples.PATIENT;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.events.CorrectedValue;
import org.calmtrace.platform.Records;
import org.calmtrace.vault.ProtectedText;
import tools.jackson.databind.node.JsonNodeFactory;

/** An event with something in every field, always the same. */
final class FullEntry {

  private static final ProtectedText WORDS = new ProtectedText(PATIENT, "d29yZHM=");

  private FullEntry() {}

  static <R extends Record> R of(Class<R> type) {
    return Records.create(
        type,
        component ->
            switch (component.getName()) {
              case "incident" -> INCIDENT;
              case "entry" -> new EntryId(new UUID(0, 1));
              case "unit" -> "cedar";
              case "patient" -> PATIENT;
              case "field" -> "occurredAt";
              default -> value(component.getGenericType());
            });
  }

  private static Object value(Type type) {
    if (type instanceof ParameterizedType list) {
      return List.of(value(list.getActualTypeArguments()[0]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return plain.getEnumConstants()[0];
    }
    if (plain == ProtectedText.class) {
      return WORDS;
    }
    if (plain == OffsetDateTime.class) {
      return HAPPENED;
    }
    if (plain == UUID.class) {
      return new UUID(0, 3);
    }
    if (plain == EntryId.class) {
      return new EntryId(new UUID(0, 2));
    }
    if (plain == Boolean.class) {
      return true;
    }
    if (plain == Integer.class) {
      return 3;
    }
    if (plain == CorrectedValue.class) {
      return new CorrectedValue(
          JsonNodeFactory.instance.stringNode("2026-11-20T16:02:00+01:00"), null);
    }
    return of(plain.asSubclass(Record.class));
  }
}
