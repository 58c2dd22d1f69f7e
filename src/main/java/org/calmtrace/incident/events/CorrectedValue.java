package org.calmtrace.incident.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value before or after a correction: one of the two.
 *
 * @param plain a code, time, number or list, as it stands in the event
 * @param words personal text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrectedValue(@Nullable JsonNode plain, @Nullable ProtectedText words) {}
