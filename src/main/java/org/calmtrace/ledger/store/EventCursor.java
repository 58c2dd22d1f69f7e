package org.calmtrace.ledger.store;

import com.mongodb.client.MongoCursor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * All events from a position on, until there are no more now. Who is near the end reads blocks by
 * position; who is far behind gets one cursor.
 */
final class EventCursor implements Iterator<PositionedEvent>, AutoCloseable {

  private static final int[] WINDOWS = {64, 256};

  private final CommitStore store;
  private final EventReader reader;
  private final Deque<PositionedEvent> buffer = new ArrayDeque<>();
  private long next;
  private int blocks;
  private @Nullable MongoCursor<Commit> scan;

  EventCursor(CommitStore store, EventReader reader, long from) {
    this.store = store;
    this.reader = reader;
    this.next = from;
  }

  @Override
  public boolean hasNext() {
    if (buffer.isEmpty()) {
      if (blocks < WINDOWS.length) {
        reader.tail(next, WINDOWS[blocks++]).forEach(this::buffer);
      } else {
        scanOne();
      }
    }
    return !buffer.isEmpty();
  }

  private void scanOne() {
    if (scan == null) {
      scan = store.scan(next);
    }
    if (scan.hasNext()) {
      Commit commit = scan.next();
      // A gap is a commit that is not visible yet: whoever asks again finds it.
      if (commit.position() == next) {
        buffer(commit);
        reader.boundary(next);
        return;
      }
    }
    close();
  }

  private void buffer(Commit commit) {
    buffer.addAll(commit.positioned(next));
    next = commit.next();
  }

  @Override
  public PositionedEvent next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return buffer.removeFirst();
  }

  @Override
  public void close() {
    if (scan != null) {
      scan.close();
      scan = null;
    }
  }
}
