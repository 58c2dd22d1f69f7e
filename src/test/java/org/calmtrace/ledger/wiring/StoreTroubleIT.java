package org.calmtrace.ledger.wiring;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.DeadLetters;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.ProjectionAdmin;
import org.calmtrace.ledger.ProjectionStatus;
import org.calmtrace.ledger.Projections;
import org.calmtrace.ledger.wiring.Tally.Mark;
import org.calmtrace.platform.mongo.StoreTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A projection whose store does not answer while it looks something up: no event is put aside. */
@StoreTest
@SpringBootTest(
    classes = TallyApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ResourceLock(Sums.NAME)
class StoreTroubleIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Author AUTHOR =
      Author.of("staff-7", "NURSE", OffsetDateTime.parse("2026-11-23T12:31:00-05:00"));

  @Autowired private Commands commands;
  @Autowired private LedgerReader reader;
  @Autowired private Projections projections;
  @Autowired private ProjectionAdmin admin;
  @Autowired private DeadLetters deadLetters;

  private final String tally = UUID.randomUUID().toString();

  @BeforeEach
  void nothingIsUnderWay() {
    Sums.mend();
    caughtUp();
  }

  @AfterEach
  void leaveItAsItWas() {
    Sums.breakAgain();
  }

  @ParameterizedTest
  @MethodSource("whatSaysNothingOfTheEvent")
  void theEventComesAgainUntilTheStoreAnswers(Supplier<RuntimeException> trouble) {
    long before = deadLetters.of(Sums.NAME).total();
    AtomicInteger tried = new AtomicInteger();
    Sums.breakWith(
        () -> {
          tried.incrementAndGet();
          return trouble.get();
        });
    mark("a", 5);
    mark("b", Sums.UNLUCKY);
    mark("c", 7);
    await(() -> tried.get() >= 2);

    Sums.mend();
    caughtUp();

    assertThat(sum()).isEqualTo(25);
    assertThat(deadLetters.of(Sums.NAME).total()).isEqualTo(before);
  }

  static Stream<Supplier<RuntimeException>> whatSaysNothingOfTheEvent() {
    return Stream.of(
        () -> new IllegalStateException(new MongoTimeoutException("nobody there")),
        () -> new MongoInterruptedException("stopped", new InterruptedException()));
  }

  @Test
  void aRebuildFailsAndSkipsNothing() {
    mark("a", Sums.UNLUCKY);
    caughtUp();
    Sums.breakWith(() -> new MongoTimeoutException("nobody there"));

    ProjectionStatus.Rebuild failed = rebuilt();

    assertThat(failed.state()).isEqualTo(ProjectionStatus.State.FAILED);
    assertThat(failed.skipped()).isZero();
    assertThat(sum()).as("the live one stands").isEqualTo(13);
    Sums.mend();
    assertThat(rebuilt().state()).isEqualTo(ProjectionStatus.State.SWITCHED);
    assertThat(sum()).isEqualTo(13);
  }

  private ProjectionStatus.Rebuild rebuilt() {
    admin.rebuild(Sums.NAME);
    await(() -> rebuild() != null && rebuild().state() != ProjectionStatus.State.RUNNING);
    ProjectionStatus.Rebuild rebuild = rebuild();
    assertThat(rebuild).isNotNull();
    return rebuild;
  }

  private ProjectionStatus.@Nullable Rebuild rebuild() {
    return admin.all().getFirst().rebuild();
  }

  private static void await(BooleanSupplier reached) {
    long deadline = System.nanoTime() + SOON.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private void mark(String mark, int weight) {
    commands.send(new Mark(tally, mark, weight), AUTHOR);
  }

  private void caughtUp() {
    assertThat(projections.await(Sums.NAME, reader.head(), SOON)).isTrue();
  }

  private int sum() {
    BsonDocument document = projections.collection(Sums.NAME).find(eq("_id", tally)).first();
    assertThat(document).isNotNull();
    return document.getNumber("sum").intValue();
  }
}
