package org.calmtrace.ledger.wiring;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.ledger.ProjectionAdmin;
import org.calmtrace.ledger.ProjectionStatus;
import org.calmtrace.ledger.Projections;
import org.calmtrace.ledger.Receipt;
import org.calmtrace.ledger.RecordedEvent;
import org.calmtrace.ledger.wiring.Tally.Mark;
import org.calmtrace.ledger.wiring.Tally.Marked;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.mongo.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Commands in, events stored, projections fed and rebuilt: Axon and the ledger as they are wired.
 */
@StoreTest
@SpringBootTest(
    classes = TallyApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ResourceLock(Sums.NAME)
class LedgerWiringIT {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Author AUTHOR =
      Author.of("staff-7", "NURSE", OffsetDateTime.parse("2026-11-23T12:31:00.123456-05:00"));

  @Autowired Commands commands;
  @Autowired LedgerReader reader;
  @Autowired Projections projections;
  @Autowired ProjectionAdmin admin;
  @Autowired MongoDatabase database;

  private final String tally = UUID.randomUUID().toString();

  @Test
  void aReceiptTellsWhereTheEventsStandAndTheVersionAfterwards() {
    long before = reader.head();
    Receipt first = commands.send(new Mark(tally, "a", 1), AUTHOR);
    Receipt both = commands.send(new Mark(tally, "b", 0), AUTHOR);
    assertThat(first).isEqualTo(new Receipt(before + 1, 1));
    assertThat(both).isEqualTo(new Receipt(before + 3, 3));
    assertThat(reader.head()).isEqualTo(before + 3);
  }

  @Test
  void aRepeatStoresNothingAndStillTellsTheVersion() {
    commands.send(new Mark(tally, "a", 1), AUTHOR);
    assertThat(commands.send(new Mark(tally, "a", 1), AUTHOR))
        .isEqualTo(new Receipt(Receipt.NOTHING, 1));
  }

  @Test
  void aVersionThatTheSenderHasNotSeenIsRefused() {
    commands.send(new Mark(tally, "a", 1), AUTHOR, 0L);
    commands.send(new Mark(tally, "b", 1), AUTHOR, 1L);
    assertThatThrownBy(() -> commands.send(new Mark(tally, "c", 1), AUTHOR, 1L))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> {
              assertThat(e.refusal()).isEqualTo(LedgerRefusal.VERSION_CHANGED);
              assertThat(e.arguments()).containsExactly(2L, 1L);
            });
    assertThat(reader.stream(tally, Marked.class)).hasSize(2);
  }

  @Test
  void anEventCarriesItsAuthorWithTheOffsetAndNothingElse() {
    Receipt receipt = commands.send(new Mark(tally, "a", 1), AUTHOR);
    RecordedEvent<Marked> event = reader.stream(tally, Marked.class).getFirst();
    assertThat(event.position()).isEqualTo(receipt.position());
    assertThat(event.type()).isEqualTo("tally.marked");
    assertThat(event.author().actor()).isEqualTo("staff-7");
    assertThat(event.author().recordedAt()).hasToString("2026-11-23T12:31:00.123-05:00");
    Document stored = database.getCollection("ledger").find(eq("events.key", tally + "/0")).first();
    assertThat(stored).isNotNull();
    Document inside = stored.getList("events", Document.class).getFirst();
    assertThat(inside.getString("type")).isEqualTo("tally.marked");
    assertThat(inside.getString("payload"))
        .isEqualTo("{\"tally\":\"" + tally + "\",\"mark\":\"a\",\"weight\":1}");
    assertThat(Document.parse(inside.getString("meta")).keySet())
        .containsExactlyInAnyOrder("actor", "role", "recordedAt");
  }

  @Test
  void fiftyCommandsAtOnceOnOneAggregateAreAllThereOnce() throws Exception {
    try (ExecutorService callers = Executors.newFixedThreadPool(16)) {
      List<Callable<Receipt>> all =
          IntStream.range(0, 50)
              .<Callable<Receipt>>mapToObj(
                  i -> () -> commands.send(new Mark(tally, "m" + i % 25, 1), AUTHOR))
              .toList();
      for (Future<Receipt> each : callers.invokeAll(all)) {
        each.get();
      }
    }
    assertThat(reader.stream(tally, Marked.class))
        .extracting(RecordedEvent::sequence)
        .containsExactlyElementsOf(IntStream.range(0, 25).mapToObj(Long::valueOf).toList());
  }

  @Test
  void aProjectionShowsWhatACommandDidAndALetterThatItCannotReadStopsOnlyThatOne() {
    commands.send(new Mark(tally, "a", 5), AUTHOR);
    String other = UUID.randomUUID().toString();
    commands.send(new Mark(other, "a", Sums.UNLUCKY), AUTHOR);
    Receipt last = commands.send(new Mark(tally, "b", 7), AUTHOR);
    assertThat(projections.await("sums", last.position(), SOON)).isTrue();
    assertThat(sum(tally)).isEqualTo(12);
    assertThat(database.getCollection("letters").countDocuments(eq("sequence", other)))
        .isEqualTo(1);
  }

  @Test
  void aRebuildRestoresWhatWasDamagedAndSkipsNothingThatCameMeanwhile() {
    Receipt last = commands.send(new Mark(tally, "a", 5), AUTHOR);
    projections.await("sums", last.position(), SOON);
    projections.collection("sums").deleteOne(eq("_id", tally));
    admin.rebuild("sums");
    commands.send(new Mark(tally, "b", 7), AUTHOR);
    awaitSwitch();
    Receipt after = commands.send(new Mark(tally, "c", 1), AUTHOR);
    assertThat(projections.await("sums", after.position(), SOON)).isTrue();
    assertThat(sum(tally)).isEqualTo(13);
  }

  @Test
  void anUnknownProjectionIsRefused() {
    assertThatThrownBy(() -> admin.rebuild("no-such"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal()).isEqualTo(LedgerRefusal.PROJECTION_UNKNOWN));
  }

  private void awaitSwitch() {
    long deadline = System.nanoTime() + SOON.toNanos();
    while (System.nanoTime() < deadline) {
      ProjectionStatus.Rebuild rebuild = admin.all().getFirst().rebuild();
      if (rebuild != null && rebuild.state() != ProjectionStatus.State.RUNNING) {
        assertThat(rebuild.problem()).isNull();
        return;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("not switched: " + admin.all());
  }

  private int sum(String of) {
    BsonDocument document = projections.collection("sums").find(eq("_id", of)).first();
    assertThat(document).isNotNull();
    return document.getNumber("sum").intValue();
  }
}
