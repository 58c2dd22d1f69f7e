package org.calmtrace.ledger.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One caller's events on their way into the ledger, and where the caller waits for them. */
final class PendingCommit {

  private final List<EventDraft> events;
  private final long since = System.nanoTime();
  private final CompletableFuture<Long> position = new CompletableFuture<>();

  PendingCommit(List<EventDraft> events) {
    this.events = List.copyOf(events);
  }

  List<EventDraft> events() {
    return events;
  }

  /** Rough size in bytes of what will be sent. */
  long weight() {
    long weight = 0;
    for (EventDraft event : events) {
      weight += 500L + event.payload().length() + event.meta().length();
    }
    return weight;
  }

  void stored(long at) {
    position.complete(at);
  }

  void failed(Throwable cause) {
    position.completeExceptionally(cause);
  }

  /** Whether its caller no longer waits, so that it need not be sent at all. */
  boolean abandoned() {
    return position.isDone();
  }

  /**
   * The position of the first event, once it is durable.
   *
   * @param patience counted from when this was made
   * @throws RuntimeException what the appender found, as its cause a new one made in this thread
   * @throws LedgerUnavailableException if nothing was known after {@code patience}
   */
  long await(Duration patience) {
    long deadline = since + patience.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return position.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          // The events may be stored already: leaving now would lose the answer.
          interrupted = true;
        } catch (ExecutionException e) {
          throw LedgerUnavailableException.translate(e.getCause());
        } catch (TimeoutException e) {
          LedgerUnavailableException unknown = LedgerUnavailableException.after(patience);
          if (position.completeExceptionally(unknown)) {
            throw unknown;
          }
          // Settled in this very moment: take the answer on the next turn.
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
