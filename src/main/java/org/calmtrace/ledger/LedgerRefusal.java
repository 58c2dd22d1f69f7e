package org.calmtrace.ledger;

import java.time.Duration;
import org.calmtrace.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Why the ledger did not take a command. */
public enum LedgerRefusal implements Refusal {
  /**
   * Somebody else changed it since the sender looked. Arguments: version now {@code 5}, version
   * expected {@code 3}.
   */
  VERSION_CHANGED("ledger.version-changed", Kind.VERSION_CHANGED),
  /** Two commands met; this one lost and may be sent again. */
  CONCURRENT_CHANGE("ledger.concurrent-change", Kind.CONFLICT),
  /** The identifier belongs to something of another kind, e.g. a person and not an incident. */
  IDENTIFIER_TAKEN("ledger.identifier-taken", Kind.CONFLICT),
  /** The store did not answer in time; nothing is known to be lost, send the same again. */
  STORE_UNAVAILABLE("ledger.store-unavailable", Kind.UNAVAILABLE),
  /** Argument: the name asked for {@code shelf}. */
  PROJECTION_UNKNOWN("ledger.projection-unknown", Kind.NOT_FOUND),
  /** Argument: its name {@code register}. */
  PROJECTION_BEING_REBUILT("ledger.projection-being-rebuilt", Kind.CONFLICT),
  /** Its processor runs in another process, to be asked. Argument: its name {@code register}. */
  PROJECTION_RUNS_ELSEWHERE("ledger.projection-runs-elsewhere", Kind.CONFLICT),
  /** Nothing is signed at this moment; {@code /api/ledger/custody} says why. */
  NOT_SEALED("ledger.not-sealed", Kind.CONFLICT),
  /** Nothing was found that could be declared lost. */
  NOTHING_LOST("ledger.nothing-lost", Kind.CONFLICT),
  /** It does not fit together, so that it cannot be signed under another name either. */
  LEDGER_CONTRADICTED("ledger.contradicted", Kind.CONFLICT),
  /** A key that the ledger names signs in another process. */
  SIGNED_ELSEWHERE("ledger.signed-elsewhere", Kind.CONFLICT),
  /** What is stored is not what was signed, so that no proof would lead there. */
  IN_DOUBT("ledger.in-doubt", Kind.UNAVAILABLE),
  /** Not yet. Arguments: the size asked for {@code 12}, the size signed {@code 9}. */
  SIZE_NOT_SEALED("ledger.size-not-sealed", Kind.NOT_FOUND),
  /** Arguments: the position asked for {@code 12}, the number of events {@code 12}. */
  POSITION_OUTSIDE("ledger.position-outside", Kind.NOT_FOUND),
  /** Arguments: the sizes {@code 5}, {@code 3}. */
  SIZES_OUT_OF_ORDER("ledger.sizes-out-of-order", Kind.MALFORMED);

  private final String code;
  private final Kind kind;

  LedgerRefusal(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public @Nullable Duration retryAfter() {
    return this == STORE_UNAVAILABLE ? Duration.ofSeconds(5) : null;
  }
}
