package org.calmtrace.incident;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calmtrace.incident.events.AddendumAdded;
import org.calmtrace.incident.events.CorrectedValue;
import org.calmtrace.incident.events.Happening;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.platform.Json;
import org.calmtrace.platform.Records;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Puts one field of an entry right: pure functions of the entry and the value. */
public final class Corrections {

  /** What says which entry it is, where it belongs and whom it is about stays. */
  private static final Set<String> FIXED =
      Set.of("incident", "entry", "unit", "patient", "intervention", "order", "ageBand");

  private static final JsonMapper JSON = mapper();

  private Corrections() {}

  private static JsonMapper mapper() {
    JsonMapper.Builder builder = JsonMapper.builder();
    Json.strict(builder);
    return builder.build();
  }

  /** The fields of this entry that can be put right; none of one that only handles the record. */
  public static List<RecordComponent> fields(IncidentEvent entry) {
    if (!(entry instanceof Happening || entry instanceof AddendumAdded)) {
      return List.of();
    }
    return Records.components(((Record) entry).getClass()).stream()
        .filter(component -> !FIXED.contains(component.getName()))
        .toList();
  }

  /** Empty if this entry has no such field, or none that can be put right. */
  public static Optional<RecordComponent> field(IncidentEvent entry, String name) {
    return fields(entry).stream().filter(it -> it.getName().equals(name)).findFirst();
  }

  /** What stands in this field; null for nothing. */
  static @Nullable CorrectedValue standing(IncidentEvent entry, RecordComponent field) {
    return value(Records.read((Record) entry, field));
  }

  /** A value of an event as a correction holds it. */
  static @Nullable CorrectedValue value(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof ProtectedText words
        ? new CorrectedValue(null, words)
        : new CorrectedValue(JSON.valueToTree(value), null);
  }

  /** The value of an event that a correction holds. */
  public static @Nullable Object read(@Nullable CorrectedValue value, RecordComponent field) {
    if (value == null) {
      return field.getType() == List.class ? List.of() : null;
    }
    if (value.plain() == null) {
      return value.words();
    }
    JavaType type = JSON.getTypeFactory().constructType(field.getGenericType());
    return JSON.treeToValue(value.plain(), type);
  }

  /** The entry with this value in this field. */
  static IncidentEvent apply(
      IncidentEvent entry, RecordComponent field, @Nullable CorrectedValue value) {
    Record record = (Record) entry;
    return (IncidentEvent)
        Records.create(
            record.getClass(),
            component ->
                component.getName().equals(field.getName())
                    ? read(value, field)
                    : Records.read(record, component));
  }
}
