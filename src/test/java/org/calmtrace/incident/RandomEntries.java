package org.calmtrace.incident;

import static org.calmtrace.incident.Samples.HAPPENED;
import static org.calmtrace.incident.Samples.INCIDENT;
import static org.calmtrace.incident.Samples.NOW;
import static org.calmtrace.incident.Samples.PATIENT;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.calmtrace.incident.events.EntryCorrected;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.platform.Records;
import org.calmtrace.vault.ProtectedText;
import org.calmtrace.vault.TestVault;
import org.jspecify.annotations.Nullable;

/** Makes entries of every kind out of few identifiers, times and words. */
final class RandomEntries {

  private final Random random;
  private final TestVault vault;
  private int made;

  RandomEntries(Random random, TestVault vault) {
    this.random = random;
    this.vault = vault;
  }

  /** Mostly of a kind that the incident can take at its stage, sometimes of any. */
  IncidentEvent next(IncidentState state) {
    if (state.report() == null && random.nextInt(4) > 0) {
      return entry(EntryKind.REPORT, state);
    }
    EntryKind[] all = EntryKind.values();
    EntryKind kind = all[random.nextInt(all.length)];
    boolean ends = kind == EntryKind.ERROR_MARK || kind == EntryKind.CLOSURE;
    // Otherwise most walks would be over before they began.
    return ends && random.nextInt(6) > 0 ? next(state) : entry(kind, state);
  }

  private IncidentEvent entry(EntryKind kind, IncidentState state) {
    if (kind == EntryKind.CORRECTION) {
      return correction(state);
    }
    return (IncidentEvent) Records.create(kind.event(), component -> value(component, state, kind));
  }

  private IncidentEvent correction(IncidentState state) {
    EntryId corrects = known(state, IncidentEvent.class);
    List<RecordComponent> fields =
        state.current(corrects).map(Corrections::fields).orElse(List.of());
    RecordComponent field = fields.isEmpty() ? null : fields.get(random.nextInt(fields.size()));
    return new EntryCorrected(
        INCIDENT,
        fresh(),
        corrects,
        field == null ? "nothing" : field.getName(),
        null,
        field == null ? null : Corrections.value(value(field, state, EntryKind.CORRECTION)),
        words());
  }

  private @Nullable Object value(RecordComponent component, IncidentState state, EntryKind kind) {
    return switch (component.getName()) {
      case "incident" -> INCIDENT;
      case "entry" -> fresh();
      case "unit" -> "cedar";
      case "patient" -> PATIENT;
      case "intervention" -> known(state, EntryKind.INTERVENTION);
      case "order" -> known(state, EntryKind.ORDER);
      case "renews" -> random.nextInt(3) == 0 ? known(state, EntryKind.ORDER) : null;
      case "clarification" -> known(state, EntryKind.CLARIFICATION);
      // Anything else is refused, and then never gets far.
      case "otherTechnique" -> null;
      default -> value(component.getGenericType(), state, isOptional(component, kind));
    };
  }

  private static boolean isOptional(RecordComponent component, EntryKind kind) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        && kind != EntryKind.CORRECTION;
  }

  private @Nullable Object value(Type type, IncidentState state, boolean optional) {
    if (optional && random.nextBoolean()) {
      return null;
    }
    if (type instanceof ParameterizedType list) {
      return random.nextBoolean()
          ? List.of()
          : List.of(value(list.getActualTypeArguments()[0], state, false));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      Object[] all = plain.getEnumConstants();
      return all[random.nextInt(all.length)];
    }
    if (plain == ProtectedText.class) {
      return words();
    }
    if (plain == OffsetDateTime.class) {
      return time();
    }
    if (plain == UUID.class) {
      return new UUID(3, random.nextInt(2));
    }
    if (plain == EntryId.class) {
      return known(state, IncidentEvent.class);
    }
    if (plain == Boolean.class) {
      return random.nextBoolean();
    }
    if (plain == Integer.class) {
      return 1 + random.nextInt(5);
    }
    Class<? extends Record> part = plain.asSubclass(Record.class);
    return Records.create(part, it -> value(it.getGenericType(), state, false));
  }

  /** Mostly one of its own, sometimes one that is taken. */
  private EntryId fresh() {
    return random.nextInt(12) == 0
        ? new EntryId(new UUID(1, random.nextInt(made + 1)))
        : new EntryId(new UUID(1, made++));
  }

  private EntryId known(IncidentState state, EntryKind kind) {
    return known(state, kind.event().asSubclass(Record.class));
  }

  private EntryId known(IncidentState state, Class<?> kind) {
    List<EntryId> all =
        state.entries().stream().filter(kind::isInstance).map(IncidentEvent::entry).toList();
    return all.isEmpty() || random.nextInt(20) == 0
        ? new EntryId(new UUID(2, 0))
        : all.get(random.nextInt(all.size()));
  }

  /** Within some hours, sometimes just before or just after what is allowed. */
  private OffsetDateTime time() {
    return switch (random.nextInt(40)) {
      case 0 -> NOW.plusMinutes(5);
      case 1 -> NOW.plusMinutes(5).plusNanos(1_000_000);
      case 2 -> OffsetDateTime.parse("1899-12-31T23:59:59Z");
      default -> HAPPENED.plusMinutes(random.nextInt(40));
    };
  }

  private ProtectedText words() {
    return vault.seal(PATIENT, random.nextBoolean() ? "shouted" : "left the room");
  }

  /** The same once more, as a device sends it again: with seals of its own. */
  IncidentEvent resealed(IncidentEvent entry) {
    Record record = (Record) entry;
    return (IncidentEvent)
        Records.create(
            record.getClass(),
            component ->
                Records.read(record, component) instanceof ProtectedText text
                    ? vault.seal(PATIENT, vault.open(text).orElseThrow())
                    : Records.read(record, component));
  }
}
