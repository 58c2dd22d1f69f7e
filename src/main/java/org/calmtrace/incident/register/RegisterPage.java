package org.calmtrace.incident.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list.
 *
 * @param incidents newest first
 * @param next cursor of the part that follows; null at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegisterPage(List<RegisterRow> incidents, @Nullable String next) {

  public RegisterPage {
    incidents = List.copyOf(incidents);
  }
}
