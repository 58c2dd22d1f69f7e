package org.calmtrace.platform.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether the store answers, for {@code /actuator/health}. It takes the place of Boot's check,
 * which asks what the embedded server does not know and a restricted user may not.
 */
class StoreHealth extends AbstractHealthIndicator {

  private static final Document PING = new Document("ping", 1);

  private final MongoDatabase store;
  private final StoreKind kind;

  StoreHealth(MongoDatabase store, StoreKind kind) {
    super("The store did not answer");
    this.store = store.withTimeout(2, TimeUnit.SECONDS);
    this.kind = kind;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    store.runCommand(PING);
    health.up().withDetail("kind", kind).withDetail("database", store.getName());
  }
}
