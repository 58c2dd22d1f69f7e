package org.calmtrace.incident;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.platform.Records;
import org.calmtrace.vault.ProtectedText;
import org.calmtrace.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes entries of what people say: the edge behind which no personal word stands in clear. A
 * component of an event takes its value from the component of the input that has its name.
 */
@Component
class EntryMaker {

  private final Vault vault;

  EntryMaker(Vault vault) {
    this.vault = vault;
  }

  /**
   * @param patient whose key seals the words
   * @param given what the input does not say, by the name of the event's component
   */
  IncidentEvent make(
      IncidentId incident,
      String patient,
      Record input,
      Map<String, ? extends @Nullable Object> given) {
    EntryKind kind = EntryKind.ofInput(input);
    Record event =
        Records.create(
            kind.event(),
            component ->
                switch (component.getName()) {
                  case "incident" -> incident;
                  case "entry" -> Records.read(input, Records.components(kind.input()).getFirst());
                  default ->
                      given.containsKey(component.getName())
                          ? given.get(component.getName())
                          : keep(value(input, component.getName()), component.getType(), patient);
                });
    return (IncidentEvent) event;
  }

  private static @Nullable Object value(Record input, String name) {
    return Records.component(input.getClass(), name)
        .map(component -> Records.read(input, component))
        .orElse(null);
  }

  /** A clean value of an input as an event of this component's type holds it. */
  @Nullable Object keep(@Nullable Object value, Class<?> type, String patient) {
    if (type == List.class) {
      return value == null ? List.of() : ordered((Collection<?>) value);
    }
    if (value instanceof String words && type == ProtectedText.class) {
      return vault.seal(patient, words);
    }
    if (value instanceof UUID id && type == String.class) {
      return id.toString();
    }
    return value instanceof OffsetDateTime time ? cut(time) : value;
  }

  /** Times are kept to the millisecond everywhere. */
  private static OffsetDateTime cut(OffsetDateTime time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  /** No repeats, and codes in one order, so that the same choice is always the same content. */
  private static List<?> ordered(Collection<?> values) {
    return values.stream().allMatch(Enum.class::isInstance)
        ? values.stream().distinct().sorted().toList()
        : values.stream().distinct().toList();
  }
}
