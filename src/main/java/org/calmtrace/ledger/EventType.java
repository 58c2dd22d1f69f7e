package org.calmtrace.ledger;

/**
 * The stored name of an event. Class names may change; this never does.
 *
 * @param name {@code <feature>.<past-tense>}, e.g. {@code incident.reported}
 * @param revision from 1, raised when the payload changes its shape
 * @param type the record that holds its payload
 */
public record EventType(String name, int revision, Class<?> type) {

  public static EventType of(String name, Class<?> type) {
    return new EventType(name, 1, type);
  }
}
