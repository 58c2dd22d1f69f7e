package org.calmtrace.incident;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.platform.Records;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * Tells a repeated entry from another one under the same identifier. It compares component by
 * component, so that no event type can be forgotten; sealed texts are compared by what they hold,
 * for two seals of one text never look alike.
 */
final class SameContent {

  private final SameText sameText;

  SameContent(SameText sameText) {
    this.sameText = sameText;
  }

  boolean of(IncidentEvent a, IncidentEvent b) {
    return equal(a, b);
  }

  /** Values of events, or parts of them. */
  boolean equal(@Nullable Object a, @Nullable Object b) {
    if (a instanceof ProtectedText one && b instanceof ProtectedText other) {
      return sameText.test(one, other);
    }
    if (a instanceof Record one
        && b instanceof Record other
        && one.getClass() == other.getClass()) {
      return sameParts(one, other);
    }
    if (a instanceof List<?> one && b instanceof List<?> other) {
      return sameElements(one, other);
    }
    return Objects.equals(a, b);
  }

  private boolean sameElements(List<?> a, List<?> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!equal(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean sameParts(Record a, Record b) {
    for (RecordComponent component : Records.components(a.getClass())) {
      if (!equal(Records.read(a, component), Records.read(b, component))) {
        return false;
      }
    }
    return true;
  }
}
