package org.calmtrace.ledger.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.calmtrace.ledger.EventTypes;
import org.calmtrace.ledger.store.RecordedEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events come in order and whole, and whoever waits for them is always answered. */
@Timeout(20)
class ReadAheadTest {

  private static final RecordedEvents RECORDINGS = new RecordedEvents(new EventTypes(List.of()));

  @Test
  void allUpToTheLastThatIsWantedComeInOrder() {
    try (ReadAhead events = new ReadAhead(() -> from(3, 5_000), RECORDINGS, 4_711)) {
      assertThat(positions(events))
          .containsExactlyElementsOf(LongStream.rangeClosed(3, 4_711).boxed().toList());
    }
  }

  @Test
  void fewerThanAreWantedEndAsWell() {
    try (ReadAhead events = new ReadAhead(() -> from(0, 10), RECORDINGS, 4_711)) {
      assertThat(positions(events)).hasSize(10);
    }
  }

  @Test
  void whatReadingComesToIsToldAfterWhatWasRead() {
    try (ReadAhead events =
        new ReadAhead(() -> failing(600, new IllegalStateException("torn")), RECORDINGS, 4_711)) {
      assertThat(events.next()).isNotEmpty();
      assertThatThrownBy(() -> positions(events)).hasMessage("torn");
    }
  }

  @Test
  void anErrorIsToldToo() {
    try (ReadAhead events =
        new ReadAhead(() -> failing(0, new LinkageError("no such class")), RECORDINGS, 1)) {
      assertThatThrownBy(events::next)
          .isInstanceOf(IllegalStateException.class)
          .hasRootCauseMessage("no such class");
    }
  }

  @Test
  void whoeverClosesItLetsTheReaderGo() throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    ReadAhead events =
        new ReadAhead(
            () -> from(0, 1_000_000).onClose(closed::countDown), RECORDINGS, Long.MAX_VALUE);
    assertThat(events.next()).isNotEmpty();

    events.close();

    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private static List<Long> positions(ReadAhead events) {
    List<Long> positions = new ArrayList<>();
    for (List<ReadAhead.Read> some = events.next(); !some.isEmpty(); some = events.next()) {
      some.forEach(each -> positions.add(each.position()));
    }
    return positions;
  }

  private static Stream<? extends TrackedEventMessage<?>> from(long first, int count) {
    return LongStream.range(first, first + count)
        .mapToObj(
            position ->
                new GenericTrackedEventMessage<>(
                    new GlobalSequenceTrackingToken(position),
                    new GenericEventMessage<>("happened " + position)));
  }

  /** So many events, and then a failure in place of the next. */
  private static Stream<? extends TrackedEventMessage<?>> failing(int after, Throwable failure) {
    return from(0, after + 1)
        .map(
            event -> {
              if (event.trackingToken().position().orElseThrow() == after) {
                throw unchecked(failure);
              }
              return event;
            });
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }
}
