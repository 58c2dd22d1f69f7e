package org.calmtrace.ledger.checkpoint;

import org.calmtrace.ledger.SealProblem;

/** Nothing may be signed as the ledger stands. */
final class SealRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final SealProblem problem;

  SealRefusedException(SealProblem problem, String detail) {
    super(detail);
    this.problem = problem;
  }

  SealProblem problem() {
    return problem;
  }
}
