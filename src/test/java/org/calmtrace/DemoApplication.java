package org.calmtrace;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.calmtrace.platform.mongo.StoreTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The whole application with its demonstration on an empty store, as somebody meets it who has just
 * started it: one for all test classes that carry this, one after the other. They begin when it is
 * sown.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@StoreTest
@ExtendWith(SownWards.class)
@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(
    classes = Calmtrace.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "calmtrace.demo.enabled=true",
      "calmtrace.demo.password=" + DemoApplication.PASSWORD
    })
public @interface DemoApplication {

  String PASSWORD = "a shared secret";
}
