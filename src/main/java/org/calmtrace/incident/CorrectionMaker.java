package org.calmtrace.incident;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.calmtrace.incident.events.CorrectedValue;
import org.calmtrace.incident.events.EntryCorrected;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.inputs.CorrectionInput;
import org.calmtrace.platform.input.InputErrors;
import org.calmtrace.platform.input.InputShape;
import org.calmtrace.vault.Vault;
import org.calmtrace.web.input.JsonInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes corrections of what people say: a value is read and checked as the field's own form of
 * input is.
 */
@Component
class CorrectionMaker {

  private static final String VALUE = "/value";

  private final EntryMaker entries;
  private final Vault vault;

  CorrectionMaker(EntryMaker entries, Vault vault) {
    this.entries = entries;
    this.vault = vault;
  }

  /** Where entry or field are unknown, the decision says so: a repeat must not get there. */
  EntryCorrected make(IncidentState state, CorrectionInput input) {
    String patient = state.reported().patient();
    IncidentEvent wrong = state.current(input.corrects()).orElse(null);
    RecordComponent field =
        wrong == null ? null : Corrections.field(wrong, input.field()).orElse(null);
    CorrectedValue becomes =
        wrong == null || field == null
            ? null
            : Corrections.value(value(EntryKind.of(wrong), field, input.value(), patient));
    return new EntryCorrected(
        state.reported().incident(),
        input.correctionId(),
        input.corrects(),
        input.field(),
        null,
        becomes,
        vault.seal(patient, input.reason()));
  }

  private @Nullable Object value(
      EntryKind kind, RecordComponent field, @Nullable Object json, String patient) {
    InputShape.Field shape =
        InputShape.of(kind.input()).fields().stream()
            .filter(it -> it.name().equals(field.getName()))
            .findFirst()
            .orElseThrow();
    InputErrors errors = new InputErrors();
    Object value = JsonInput.value(json, shape, VALUE, errors);
    errors.throwIfAny();
    Object kept = value == null ? null : entries.keep(value, field.getType(), patient);
    return kept instanceof List<?> none && none.isEmpty() ? null : kept;
  }
}
