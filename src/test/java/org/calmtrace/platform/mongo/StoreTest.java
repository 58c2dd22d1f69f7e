package org.calmtrace.platform.mongo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/**
 * Beside {@code @SpringBootTest}: gives the application an empty {@code calmtrace.data} folder and,
 * where the run names a server, an empty database there; else it starts its own embedded store.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextConfiguration(initializers = TestStoreInitializer.class)
public @interface StoreTest {}
