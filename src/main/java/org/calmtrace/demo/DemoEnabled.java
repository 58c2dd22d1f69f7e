package org.calmtrace.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Whether there is a demonstration: as {@code calmtrace.demo.enabled} says, and where it says
 * nothing, on the embedded store only. Where there is none, nothing of this package exists.
 */
final class DemoEnabled implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    Environment environment = context.getEnvironment();
    boolean embedded = !StringUtils.hasText(environment.getProperty("spring.mongodb.uri"));
    String said = environment.getProperty("calmtrace.demo.enabled");
    return StringUtils.hasText(said) ? Boolean.parseBoolean(said) : embedded;
  }
}
