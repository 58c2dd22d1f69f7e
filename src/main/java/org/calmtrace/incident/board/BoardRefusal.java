package org.calmtrace.incident.board;

import java.time.Duration;
import org.calmtrace.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Why a board was not answered. */
public enum BoardRefusal implements Refusal {
  /** No unit by the identifier in the address. Argument: the identifier {@code willow}. */
  UNIT_NOT_FOUND("board.unit-not-found", Kind.NOT_FOUND),
  /** As many follow boards of this process as may. */
  TOO_MANY_STREAMS("board.too-many-streams", Kind.UNAVAILABLE);

  private final String code;
  private final Kind kind;

  BoardRefusal(String code, Kind kind) {
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
    return this == TOO_MANY_STREAMS ? Duration.ofMinutes(1) : null;
  }
}
