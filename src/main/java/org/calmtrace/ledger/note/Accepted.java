package org.calmtrace.ledger.note;

import java.time.Instant;
import java.util.List;

/**
 * A checkpoint that a policy has taken for true, and by whose word.
 *
 * @param log the key that signed as the log
 * @param witnesses of the policy that cosigned, in its order
 */
public record Accepted(Checkpoint checkpoint, VerifierKey log, List<Witness> witnesses) {

  public Accepted {
    witnesses = List.copyOf(witnesses);
  }

  /**
   * A witness that cosigned.
   *
   * @param name in the policy
   * @param time when, by its own clock
   */
  public record Witness(String name, Instant time) {}
}
