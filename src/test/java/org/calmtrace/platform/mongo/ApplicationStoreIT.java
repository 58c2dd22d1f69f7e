package org.calmtrace.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;

/** The application finds its store by itself. */
@StoreTest
@SpringBootTest(
    classes = ApplicationStoreIT.Application.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
class ApplicationStoreIT {

  /** Only what this room needs: other rooms have their own tests. */
  @EnableAutoConfiguration
  @ComponentScan("org.calmtrace.platform")
  static class Application {}

  @Autowired private MongoDatabase store;
  @Autowired private StoreKind kind;
  @Autowired private StoreHealth health;

  @Test
  void theDatabaseAnswersAndIsEmpty() {
    assertThat(store.listCollectionNames()).isEmpty();

    store.getCollection("things").insertOne(new Document("_id", 1));

    assertThat(store.getCollection("things").countDocuments()).isEqualTo(1);
  }

  @Test
  void theKindIsTheOneOfTheRun() {
    assertThat(kind).isEqualTo(TestServer.kind());
  }

  @Test
  void itsHealthIsUp() {
    assertThat(health.health())
        .isEqualTo(
            Health.up().withDetail("kind", kind).withDetail("database", store.getName()).build());
  }
}
