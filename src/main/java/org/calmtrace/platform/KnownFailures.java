package org.calmtrace.platform;

import java.util.Collection;
import java.util.Optional;

/**
 * Says which refusal a failure of somebody else's code amounts to, such as a store that does not
 * answer. One bean for each room that knows some; what none knows is an unexpected error.
 */
@FunctionalInterface
public interface KnownFailures {

  Optional<Refusal> refusal(Throwable failure);

  /** What the first of them says that knows the failure. */
  static Optional<Refusal> refusal(Collection<KnownFailures> known, Throwable failure) {
    return known.stream().flatMap(each -> each.refusal(failure).stream()).findFirst();
  }
}
