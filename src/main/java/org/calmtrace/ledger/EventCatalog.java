package org.calmtrace.ledger;

import java.util.List;

/** The event types of one feature: a bean for each feature, gathered into one registry. */
@FunctionalInterface
public interface EventCatalog {

  List<EventType> types();
}
