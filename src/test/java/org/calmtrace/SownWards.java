package org.calmtrace;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Lets a class of tests begin when the demonstration is sown and every list has seen it. */
public class SownWards implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext test) throws InterruptedException {
    ApplicationContext application = SpringExtension.getApplicationContext(test);
    awaitSowing(application.getBean(MongoDatabase.class));
    Lists.caughtUp(application);
  }

  private static void awaitSowing(MongoDatabase store) throws InterruptedException {
    long deadline = System.nanoTime() + Lists.PATIENCE.toNanos();
    while (store.getCollection("demo").countDocuments(eq("done", true)) < 1) {
      assertThat(System.nanoTime()).as("the demonstration is sown in time").isLessThan(deadline);
      Thread.sleep(50);
    }
  }
}
