package org.calmtrace.ledger.check;

import java.util.List;
import org.calmtrace.ledger.merkle.CompactRange;
import org.jspecify.annotations.Nullable;

/**
 * How far a check has come: all that it needs to go on another time as if it had never stopped.
 *
 * @param position of the next event
 * @param commit {@code _id} of the last commit; {@link Finding#NOWHERE} if there is none
 * @param tree over all events so far; null if it could not be known
 * @param tiles of each level, as far as they are filled
 * @param checkpoint size of the last stored checkpoint that was compared
 */
public record Walk(
    long position,
    long commit,
    @Nullable CompactRange tree,
    List<PartialTile> tiles,
    long checkpoint) {

  /** Before the first event. */
  public static final Walk BEGIN =
      new Walk(0, Finding.NOWHERE, CompactRange.empty(), List.of(), Finding.NOWHERE);

  public Walk {
    tiles = List.copyOf(tiles);
  }
}
