package org.calmtrace;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.calmtrace.platform.mongo.StoreTest;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The whole application on an empty store, without demonstration data: one for all test classes
 * that carry this, one after the other, so each makes its own people and places.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@StoreTest
@ResourceLock("the whole application")
@SpringBootTest(
    classes = Calmtrace.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "calmtrace.demo.enabled=false")
public @interface WholeApplication {}
