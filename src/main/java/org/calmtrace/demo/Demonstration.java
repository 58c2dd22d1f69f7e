package org.calmtrace.demo;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.calmtrace.ledger.Commands;
import org.calmtrace.platform.mongo.StoreKind;
import org.calmtrace.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Says at each start that this is a demonstration and how to sign in; at the first start sows it,
 * behind the back of the first visitors, who may sign in meanwhile.
 */
final class Demonstration {

  private static final Logger log = LoggerFactory.getLogger(Demonstration.class);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final SowingMark mark;
  private final Sower sower;
  private final Clock clock;
  private final StoreKind store;
  private final SignInLine line;
  private final boolean withYear;
  private final YearLoader year;
  private final YearProgress progress;
  private final AtomicBoolean ending;
  private final Thread sowing = Thread.ofPlatform().name("demo").daemon().unstarted(this::sow);

  /**
   * @param withYear whether the simulated year follows
   */
  Demonstration(
      MongoDatabase database,
      Commands commands,
      Vault vault,
      Clock clock,
      StoreKind store,
      SignInLine line,
      YearProgress progress,
      boolean withYear) {
    this.mark = new SowingMark(database);
    this.ending = new AtomicBoolean();
    this.sower = new Sower(commands, vault, ending::get);
    this.progress = progress;
    this.withYear = withYear;
    this.year = new YearLoader(commands, vault, new YearMark(database), progress, ending::get);
    this.clock = clock;
    this.store = store;
    this.line = line;
  }

  @EventListener
  void on(ApplicationReadyEvent ready) {
    if (store == StoreKind.EXTERNAL) {
      log.warn(
          "DEMONSTRATION on an external database, because calmtrace.demo.enabled is true: invented"
              + " people, and accounts that all have one password. Never beside real people.");
    }
    log.info(line.text(ready.getApplicationContext().getEnvironment()));
    sowing.start();
  }

  /** Comes before anything that the sowing needs is taken down. */
  @EventListener
  void on(ContextClosedEvent closed) throws InterruptedException {
    ending.set(true);
    if (sowing.isAlive()) {
      sowing.join(FAREWELL);
    }
  }

  private void sow() {
    boolean complete = false;
    try {
      complete = sowPeople() && (!withYear || loadYear());
    } catch (RuntimeException e) {
      log.error("The demonstration is not complete; the next start goes on with it.", e);
    } finally {
      progress.ended(complete);
    }
  }

  private boolean sowPeople() {
    Optional<Instant> moment = mark.begin(clock.instant());
    if (moment.isEmpty()) {
      return true;
    }
    if (!sower.sow(moment.get())) {
      return false;
    }
    mark.done();
    log.info("The demonstration's people, places and incidents are there.");
    return true;
  }

  private boolean loadYear() {
    Instant sown = mark.moment(clock.instant());
    return year.load(() -> new Year(sown), sown);
  }
}
