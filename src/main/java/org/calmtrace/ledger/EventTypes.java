package org.calmtrace.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All event types of all features: between a stored name and the class that reads it. */
public final class EventTypes {

  private final Map<String, EventType> byName = new LinkedHashMap<>();
  private final Map<Class<?>, EventType> byClass = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if two types claim one name or one class
   */
  public EventTypes(Collection<? extends EventCatalog> catalogs) {
    for (EventCatalog catalog : catalogs) {
      for (EventType type : catalog.types()) {
        if (byName.put(type.name(), type) != null || byClass.put(type.type(), type) != null) {
          throw new IllegalArgumentException("Declared twice: " + type);
        }
      }
    }
  }

  public Optional<EventType> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public Optional<EventType> of(Class<?> type) {
    return Optional.ofNullable(byClass.get(type));
  }

  /** In the order of their declaration. */
  public Collection<EventType> all() {
    return byName.values();
  }
}
