package org.calmtrace.ledger.checkpoint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.calmtrace.ledger.note.SignedNote;

/** Passes everything on: for tests that change one answer. */
class PassingStore implements CheckpointStore {

  private final CheckpointStore sound;

  PassingStore(CheckpointStore sound) {
    this.sound = sound;
  }

  @Override
  public Optional<Kept> last() {
    return sound.last();
  }

  @Override
  public Optional<Kept> atLeast(long size) {
    return sound.atLeast(size);
  }

  @Override
  public List<Kept> from(long size, int atMost) {
    return sound.from(size, atMost);
  }

  @Override
  public boolean add(long size, long previous, SignedNote note, Instant at) {
    return sound.add(size, previous, note, at);
  }

  @Override
  public void removeAbove(long size) {
    sound.removeAbove(size);
  }
}
