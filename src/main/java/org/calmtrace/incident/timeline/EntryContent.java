package org.calmtrace.incident.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calmtrace.incident.Corrections;
import org.calmtrace.incident.events.CorrectedValue;
import org.calmtrace.incident.events.EntryCorrected;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.texts.PersonalText;
import org.calmtrace.incident.texts.PersonalTexts;
import org.calmtrace.platform.Records;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says, by the names under which it was filed: coded facts as they are, words as the
 * reader may see them. What was not said is left out.
 */
@Schema(
    type = "object",
    additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
    description =
        "what the entry says, by the names under which it was filed; words as {shown, text}, where"
            + " shown says whether and why not")
public final class EntryContent {

  /** What a reader finds beside the content. */
  private static final Set<String> BESIDE = Set.of("incident", "entry", "occurredAt");

  private final Map<String, Object> fields;

  private EntryContent(Map<String, Object> fields) {
    this.fields = Collections.unmodifiableMap(fields);
  }

  /**
   * @param event as it stands
   * @param corrected the entry that a correction puts right, as it stands; null for other events
   */
  public static EntryContent of(
      IncidentEvent event, @Nullable IncidentEvent corrected, PersonalTexts.Reader words) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Record record = (Record) event;
    for (RecordComponent component : Records.components(record.getClass())) {
      Object value = Records.read(record, component);
      if (value instanceof CorrectedValue) {
        value = value(component.getName().equals("was"), (EntryCorrected) event, corrected);
      }
      put(fields, component.getName(), value, words);
    }
    fields.keySet().removeAll(BESIDE);
    return new EntryContent(fields);
  }

  private static @Nullable Object value(
      boolean was, EntryCorrected correction, @Nullable IncidentEvent corrected) {
    if (corrected == null) {
      return null;
    }
    return Corrections.field(corrected, correction.field())
        .map(field -> Corrections.read(was ? correction.was() : correction.becomes(), field))
        .orElse(null);
  }

  private static void put(
      Map<String, Object> fields, String name, @Nullable Object value, PersonalTexts.Reader words) {
    Object shown = value instanceof ProtectedText text ? words.read(text) : value;
    if (shown != null && !(shown instanceof List<?> list && list.isEmpty())) {
      fields.put(name, shown);
    }
  }

  /** In the order in which the entry asks for them. */
  @JsonValue
  public Map<String, Object> fields() {
    return fields;
  }

  /** Null where it was not said. */
  public @Nullable Object get(String field) {
    return fields.get(field);
  }

  /** Words under this name; null where there are none. */
  public @Nullable PersonalText words(String field) {
    return fields.get(field) instanceof PersonalText text ? text : null;
  }

  /** The values of a list under this name; empty where there is none. */
  public List<?> list(String field) {
    return fields.get(field) instanceof List<?> list ? list : List.of();
  }
}
