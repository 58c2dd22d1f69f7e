package org.calmtrace.platform;

import java.util.Optional;

/**
 * Says which refusal a failure of somebody else's code amounts to, such as a store that does not
 * answer. One bean for each room that knows some; what none knows is an unexpected error.
 */
@FunctionalInterface
public interface KnownFailures {

  Optional<Refusal> refusal(Throwable failure);
}
