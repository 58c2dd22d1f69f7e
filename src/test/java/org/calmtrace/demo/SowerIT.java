package org.calmtrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.calmtrace.WholeApplication;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class SowerIT {

  private static final Instant FIRST = Instant.parse("2026-11-23T15:00:00.123Z");

  @Autowired private Commands commands;
  @Autowired private Vault vault;
  @Autowired private LedgerReader ledger;
  @Autowired private MongoDatabase store;

  @Test
  void twoThatSowAtOnceAndAThirdAfterwardsComeToOneSowing() throws Exception {
    long before = ledger.head();
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<Boolean>> both = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < 2; i++) {
        Instant now = FIRST.plusSeconds(i);
        both.add(
            threads.submit(
                () -> {
                  start.await();
                  Instant moment = new SowingMark(store).begin(now).orElseThrow();
                  return new Sower(commands, vault, () -> false).sow(moment);
                }));
      }
    }
    for (Future<Boolean> sown : both) {
      assertThat(sown.get()).isTrue();
    }
    long events = ledger.head() - before;
    assertThat(events).isEqualTo(expectedEvents());

    SowingMark mark = new SowingMark(store);
    Instant moment = mark.begin(FIRST.plusSeconds(99)).orElseThrow();
    assertThat(new Sower(commands, vault, () -> false).sow(moment)).isTrue();
    assertThat(ledger.head() - before).as("nothing new the second time").isEqualTo(events);

    mark.done();
    assertThat(mark.begin(FIRST.plusSeconds(999))).isEmpty();
  }

  @Test
  void aSowerThatIsStoppedSaysThatItIsNotDone() {
    assertThat(new Sower(commands, vault, () -> true).sow(FIRST)).isFalse();
  }

  private static long expectedEvents() {
    long entries =
        Stories.all().stream()
            .mapToLong(story -> 1 + story.attempts.size() + (story.end == null ? 0 : 1))
            .sum();
    return DemoPlaces.FACILITIES.size()
        + DemoPlaces.UNITS.size()
        + DemoStaff.values().length
        + 2L * DemoPatients.ALL.size()
        + entries;
  }
}
