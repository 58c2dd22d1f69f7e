package org.calmtrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.calmtrace.WholeApplication;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.RecordedEvent;
import org.calmtrace.vault.Vault;
import org.calmtrace.web.LoadProgress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The last days of a year on a real store: stopped, killed and started again. */
// A store of its own: others sow another moment in the one that they share.
@WholeApplication
@TestPropertySource(properties = "spring.application.name=calmtrace-year")
class YearLoaderIT {

  private static final Instant SOWN = Instant.parse("2026-11-23T17:30:00.123Z");
  private static final int DAYS = 2;

  @Autowired private Commands commands;
  @Autowired private Vault vault;
  @Autowired private LedgerReader ledger;
  @Autowired private MongoDatabase store;
  @Autowired private Units units;

  @Test
  void whateverInterruptsItNothingIsMissingAndNothingDoubled() throws Exception {
    new Sower(commands, vault, () -> false).sow(SOWN);
    long before = ledger.head();
    List<YearEntry> entries = year().entries();
    YearProgress progress = new YearProgress();

    // Stopped between two entries: the mark says where.
    AtomicInteger asked = new AtomicInteger();
    assertThat(loader(progress, () -> asked.incrementAndGet() > 300).load(this::year, SOWN))
        .isFalse();
    YearMark mark = new YearMark(store);
    YearMark.Reached reached = mark.reached().orElseThrow();
    assertThat(reached.sent()).isPositive().isLessThan(entries.size());
    assertThat(progress.percent()).isBetween(1, 99);
    assertThat(progress.state()).isEqualTo(LoadProgress.State.LOADING);

    // Killed: the mark is behind what is recorded.
    int behind = reached.sent() / 2;
    mark.put(new YearMark.Reached(behind, reached.edition(), false));
    assertThat(loader(progress, () -> false).load(this::year, SOWN)).isTrue();

    long all = ledger.head() - before;
    assertThat(all).isEqualTo(entries.size() + newPeople());
    assertThat(mark.reached().orElseThrow().done()).isTrue();
    assertThat(recordedAt(entries)).isSortedAccordingTo(OffsetDateTime.timeLineOrder());

    // Once done it is done.
    assertThat(loader(progress, () -> false).load(this::year, SOWN)).isTrue();
    assertThat(ledger.head() - before).isEqualTo(all);
    assertThat(units.all()).extracting(Unit::id).contains("otter", "heron", "hazel", "beacon");

    // Another version's year does not go on where this one stopped.
    mark.put(new YearMark.Reached(behind, reached.edition() + 1, false));
    assertThat(loader(progress, () -> false).load(this::year, SOWN)).isTrue();
    assertThat(ledger.head() - before).isEqualTo(all);
  }

  private Year year() {
    return new Year(SOWN, DAYS);
  }

  private YearLoader loader(YearProgress progress, java.util.function.BooleanSupplier stopped) {
    return new YearLoader(commands, vault, new YearMark(store), progress, stopped);
  }

  private static long newPeople() {
    long people = Resident.all().size() - DemoPatients.ALL.size();
    long staff = Colleague.all().stream().filter(each -> YearPeople.isNew(each)).count();
    return 2 * people + staff + YearPlaces.FACILITIES.size() + YearPlaces.UNITS.size();
  }

  /** As the ledger has them, in its order. */
  private List<OffsetDateTime> recordedAt(List<YearEntry> entries) {
    List<RecordedEvent<?>> events = new ArrayList<>();
    entries.stream()
        .map(entry -> entry.command(vault).incident().toString())
        .distinct()
        .forEach(
            id ->
                events.addAll(
                    ledger.stream(id, org.calmtrace.incident.events.IncidentEvent.class)));
    return events.stream()
        .sorted(java.util.Comparator.comparingLong(RecordedEvent::position))
        .map(event -> event.author().recordedAt())
        .toList();
  }
}
