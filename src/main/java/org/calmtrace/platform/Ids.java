package org.calmtrace.platform;

import java.util.UUID;

/** Where new identifiers come from; a test hands in its own. */
@FunctionalInterface
public interface Ids {

  UUID next();
}
