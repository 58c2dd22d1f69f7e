package org.calmtrace.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the events that projections could not understand, and tries them again. */
public interface DeadLetters {

  /** How many letters a listing holds at most. */
  int MOST = 100;

  /**
   * The dead letters of one projection, in the order of the ledger.
   *
   * @throws org.calmtrace.platform.RefusedException if there is no such projection
   */
  Listing of(String projection);

  /**
   * Gives the projection its dead letters once more: those of each aggregate in order, up to the
   * first that fails again. What is understood is a letter no more; what fails stays, with its new
   * cause. Trying again what is not there does nothing.
   *
   * @param aggregateId only those of this aggregate; null for all
   * @throws org.calmtrace.platform.RefusedException if there is no such projection, if it is being
   *     rebuilt, or if another process runs it
   */
  Retried retry(String projection, @Nullable String aggregateId);

  /**
   * The dead letters of one projection.
   *
   * @param projection its name
   * @param total how many there are, of which {@code letters} are the first
   */
  record Listing(String projection, long total, List<DeadLetter> letters) {

    public Listing {
      letters = List.copyOf(letters);
    }
  }

  /**
   * What became of dead letters that were tried again.
   *
   * @param understood letters that are none any more
   * @param failed letters that were tried and failed again
   * @param left letters that the projection still has: those that failed, and those behind them
   */
  record Retried(long understood, long failed, long left) {}
}
