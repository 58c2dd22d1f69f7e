package org.calmtrace.incident.api;

import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.platform.Refusal;
import org.calmtrace.platform.RefusedException;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads identifiers in addresses; what is none cannot be found. */
@Configuration(proxyBeanMethods = false)
class Identifiers implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, IncidentId.class, Identifiers::incident);
    registry.addConverter(String.class, EntryId.class, Identifiers::entry);
  }

  private static IncidentId incident(String text) {
    try {
      return IncidentId.parse(text);
    } catch (IllegalArgumentException notOne) {
      throw notFound(IncidentRefusal.NOT_FOUND);
    }
  }

  private static EntryId entry(String text) {
    try {
      return EntryId.parse(text);
    } catch (IllegalArgumentException notOne) {
      throw notFound(IncidentRefusal.ENTRY_NOT_FOUND);
    }
  }

  private static RefusedException notFound(Refusal refusal) {
    return RefusedException.of(refusal);
  }
}
