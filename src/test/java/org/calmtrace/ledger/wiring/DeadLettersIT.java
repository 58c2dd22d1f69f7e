package org.calmtrace.ledger.wiring;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.DeadLetter;
import org.calmtrace.ledger.DeadLetters;
import org.calmtrace.ledger.DeadLetters.Retried;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.ledger.ProjectionAdmin;
import org.calmtrace.ledger.ProjectionStatus;
import org.calmtrace.ledger.Projections;
import org.calmtrace.ledger.wiring.Tally.Mark;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.mongo.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What a projection cannot understand: put aside, shown, tried again, and made anew. */
@StoreTest
@SpringBootTest(
    classes = TallyApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ResourceLock(Sums.NAME)
class DeadLettersIT {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Author AUTHOR =
      Author.of("staff-7", "NURSE", OffsetDateTime.parse("2026-11-23T12:31:00-05:00"));

  @Autowired Commands commands;
  @Autowired LedgerReader reader;
  @Autowired Projections projections;
  @Autowired ProjectionAdmin admin;
  @Autowired DeadLetters deadLetters;
  @Autowired MeterRegistry metrics;

  private final String tally = UUID.randomUUID().toString();

  @BeforeEach
  void noLettersOfOthers() {
    caughtUp();
    Sums.mend();
    assertThat(retryOnceItRuns().left()).isZero();
    Sums.breakAgain();
  }

  /** A processor that has just been started has not claimed its token yet. */
  private DeadLetters.Retried retryOnceItRuns() {
    long deadline = System.nanoTime() + SOON.toNanos();
    while (true) {
      try {
        return deadLetters.retry(Sums.NAME, null);
      } catch (RefusedException notYet) {
        assertThat(notYet.refusal()).isEqualTo(LedgerRefusal.PROJECTION_RUNS_ELSEWHERE);
        assertThat(System.nanoTime()).isLessThan(deadline);
        Thread.onSpinWait();
      }
    }
  }

  @AfterEach
  void leaveItAsItWas() {
    Sums.breakAgain();
  }

  @Test
  void whatIsNotUnderstoodIsShownWithItsCauseAndWhatWaitsBehindIt() {
    mark("a", 5);
    long unlucky = mark("b", Sums.UNLUCKY);
    long behind = mark("c", 7);
    caughtUp();

    DeadLetters.Listing listing = deadLetters.of(Sums.NAME);

    assertThat(listing.total()).isEqualTo(2);
    DeadLetter first = listing.letters().getFirst();
    assertThat(first.position()).isEqualTo(unlucky);
    assertThat(first.type()).isEqualTo("tally.marked");
    assertThat(first.aggregateId()).isEqualTo(tally);
    assertThat(first.tried()).isEqualTo(1);
    assertThat(first.triedAt()).isEqualTo(first.enqueuedAt());
    assertThat(first.cause()).isNotNull();
    assertThat(first.cause().type()).isEqualTo("java.lang.IllegalArgumentException");
    assertThat(first.cause().message())
        .startsWith("at org.calmtrace.ledger.wiring.Sums.")
        .doesNotContain("unlucky");
    DeadLetter second = listing.letters().getLast();
    assertThat(second.position()).isEqualTo(behind);
    assertThat(second.cause()).isNull();
    assertThat(second.tried()).isZero();
    assertThat(second.triedAt()).isNull();
    assertThat(sum(tally)).as("what came before").isEqualTo(5);
    assertThat(status().deadLetters()).isEqualTo(2);
    assertThat(metrics.get("calmtrace.projection.dead").tag("projection", "sums").gauge().value())
        .isEqualTo(2);
  }

  @Test
  void aMendedProjectionTakesItsLettersInOrderAndTryingAgainDoesNothing() {
    mark("a", 5);
    mark("b", Sums.UNLUCKY);
    mark("c", 7);
    caughtUp();
    Sums.mend();

    assertThat(deadLetters.retry(Sums.NAME, null)).isEqualTo(new Retried(2, 0, 0));

    assertThat(sum(tally)).isEqualTo(25);
    assertThat(deadLetters.of(Sums.NAME).letters()).isEmpty();
    assertThat(deadLetters.retry(Sums.NAME, null)).isEqualTo(new Retried(0, 0, 0));
    mark("d", 1);
    caughtUp();
    assertThat(sum(tally)).as("the next goes its usual way").isEqualTo(26);
  }

  @Test
  void whatFailsAgainStaysWithItsNewCauseAndHoldsUpWhatIsBehind() {
    mark("a", Sums.UNLUCKY);
    mark("b", 7);
    caughtUp();
    Sums.breakWith(() -> new IllegalStateException("still"));

    assertThat(deadLetters.retry(Sums.NAME, null)).isEqualTo(new Retried(0, 1, 2));

    DeadLetter first = deadLetters.of(Sums.NAME).letters().getFirst();
    assertThat(first.tried()).isEqualTo(2);
    assertThat(first.triedAt()).isAfterOrEqualTo(first.enqueuedAt());
    assertThat(first.cause()).isNotNull();
    assertThat(first.cause().type()).isEqualTo("java.lang.IllegalStateException");
    assertThat(deadLetters.of(Sums.NAME).letters().getLast().tried()).isZero();
  }

  @Test
  void oneAggregateCanBeTriedWithoutTheOthers() {
    String other = UUID.randomUUID().toString();
    mark("a", Sums.UNLUCKY);
    commands.send(new Mark(other, "a", Sums.UNLUCKY), AUTHOR);
    caughtUp();
    Sums.mend();

    assertThat(deadLetters.retry(Sums.NAME, tally)).isEqualTo(new Retried(1, 0, 1));

    assertThat(sum(tally)).isEqualTo(13);
    assertThat(deadLetters.of(Sums.NAME).letters())
        .singleElement()
        .extracting(DeadLetter::aggregateId)
        .isEqualTo(other);
  }

  @Test
  void aRebuildThatUnderstandsLeavesNoLetters() {
    mark("a", 5);
    mark("b", Sums.UNLUCKY);
    mark("c", 7);
    caughtUp();
    Sums.mend();

    ProjectionStatus.Rebuild rebuild = rebuild();

    assertThat(rebuild.skipped()).isZero();
    assertThat(status().deadLetters()).isZero();
    assertThat(sum(tally)).isEqualTo(25);
  }

  @Test
  void aRebuildThatDoesNotCountsWhatItSkippedAndHasItAsLettersOfItsOwn() {
    mark("a", 5);
    mark("b", Sums.UNLUCKY);
    mark("c", 7);
    caughtUp();

    ProjectionStatus.Rebuild rebuild = rebuild();
    mark("d", 1);
    caughtUp();

    assertThat(rebuild.skipped())
        .as("and one came afterwards")
        .isEqualTo(status().deadLetters() - 1);
    Sums.mend();
    assertThat(deadLetters.retry(Sums.NAME, tally).understood())
        .as("the unlucky one, and what waits behind it, old and new")
        .isEqualTo(3);
    assertThat(sum(tally)).isEqualTo(26);
  }

  /** While people go on writing, and whatever meets whatever, in the end every mark counts once. */
  @Test
  void lettersThatAreTriedWhileEventsComeAreNeitherLostNorDoubled() throws Exception {
    List<String> tallies =
        IntStream.range(0, 5).mapToObj(n -> UUID.randomUUID().toString()).toList();
    try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
      List<Future<?>> all = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        int seed = writer;
        all.add(writers.submit(() -> markAtRandom(tallies, seed)));
      }
      Random coin = new Random(99);
      while (!all.stream().allMatch(Future::isDone)) {
        if (coin.nextBoolean()) {
          Sums.mend();
        }
        deadLetters.retry(Sums.NAME, null);
        Sums.breakAgain();
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    caughtUp();
    Sums.mend();
    assertThat(deadLetters.retry(Sums.NAME, null).left()).isZero();
    for (String each : tallies) {
      int expected =
          reader.stream(each, Tally.Marked.class).stream()
              .mapToInt(event -> event.event().weight())
              .sum();
      assertThat(sum(each)).as(each).isEqualTo(expected);
    }
  }

  private void markAtRandom(List<String> tallies, int seed) {
    Random random = new Random(seed);
    for (int n = 0; n < 60; n++) {
      String one = tallies.get(random.nextInt(tallies.size()));
      int weight = random.nextInt(4) == 0 ? Sums.UNLUCKY : 1 + random.nextInt(9);
      commands.send(new Mark(one, seed + "-" + n, weight), AUTHOR);
    }
  }

  @Test
  void anUnknownProjectionIsRefused() {
    assertThatThrownBy(() -> deadLetters.of("no-such")).satisfies(this::isUnknown);
    assertThatThrownBy(() -> deadLetters.retry("no-such", null)).satisfies(this::isUnknown);
  }

  private void isUnknown(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal()).isEqualTo(LedgerRefusal.PROJECTION_UNKNOWN));
  }

  private long mark(String mark, int weight) {
    return commands.send(new Mark(tally, mark, weight), AUTHOR).position();
  }

  private void caughtUp() {
    assertThat(projections.await(Sums.NAME, reader.head(), SOON)).isTrue();
  }

  private ProjectionStatus status() {
    return admin.all().getFirst();
  }

  private ProjectionStatus.Rebuild rebuild() {
    admin.rebuild(Sums.NAME);
    long deadline = System.nanoTime() + SOON.toNanos();
    while (System.nanoTime() < deadline) {
      ProjectionStatus.Rebuild rebuild = status().rebuild();
      if (rebuild != null && rebuild.state() != ProjectionStatus.State.RUNNING) {
        assertThat(rebuild.problem()).isNull();
        return rebuild;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("not switched: " + admin.all());
  }

  private int sum(String of) {
    BsonDocument document = projections.collection(Sums.NAME).find(eq("_id", of)).first();
    assertThat(document).isNotNull();
    return document.getNumber("sum").intValue();
  }
}
