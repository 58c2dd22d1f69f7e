package org.calmtrace.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.calmtrace.Calmtrace;
import org.calmtrace.ledger.events.KeyChanged;
import org.calmtrace.ledger.store.LedgerEngine;
import org.calmtrace.platform.mongo.StoreKind;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;

/** What the last requests record is signed before the process ends. */
class SealingAtTheEndIT {

  @AutoClose final TestStore store = TestStore.fresh();

  @TempDir Path data;

  @Test
  void whatIsRecordedWhileTheWebServerDrainsIsSigned() {
    ConfigurableApplicationContext application =
        new SpringApplicationBuilder(Calmtrace.class)
            .initializers(
                context ->
                    ((GenericApplicationContext) context)
                        .registerBean(
                            LastRequest.class,
                            () -> new LastRequest((GenericApplicationContext) context)))
            .run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--calmtrace.data=" + data,
                "--calmtrace.demo.enabled=false",
                "--calmtrace.ledger.seal-every=1h",
                store.kind() == StoreKind.EXTERNAL
                    ? "--spring.mongodb.uri=" + store.uri() + store.database().getName()
                    : "--calmtrace.ledger.check.enabled=true");
    application.close();

    Memory memory = new Memory(SealedLedger.file(data.resolve("keys"), "ledger.checkpoint"));
    assertThat(memory.last()).hasValueSatisfying(last -> assertThat(last.size()).isEqualTo(1));
  }

  /** Is answered as the last one before the web server stops. */
  private static final class LastRequest implements SmartLifecycle {

    private final GenericApplicationContext application;
    private volatile boolean running;

    LastRequest(GenericApplicationContext application) {
      this.application = application;
    }

    @Override
    public void start() {
      running = true;
    }

    @Override
    public void stop() {
      application
          .getBean(LedgerEngine.class)
          .appendEvents(
              List.of(
                  new GenericDomainEventMessage<>(
                      "Test", "last", 0, new KeyChanged("last", "none", "none"))));
      running = false;
    }

    @Override
    public boolean isRunning() {
      return running;
    }

    @Override
    public int getPhase() {
      return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE;
    }
  }
}
