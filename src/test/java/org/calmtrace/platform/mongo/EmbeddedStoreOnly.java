package org.calmtrace.platform.mongo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * About the embedded store or a start with it, whatever server a run names: such a class is run
 * with the embedded store, and on no other server again.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(
    named = "calmtrace.test.mongodb.uri",
    matches = ".*\\S.*",
    disabledReason = "The embedded store's own; runs where no server is named")
public @interface EmbeddedStoreOnly {}
