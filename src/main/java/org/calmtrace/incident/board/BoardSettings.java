package org.calmtrace.incident.board;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a site may set about the board.
 *
 * @param checkEvery how often somebody looks at a person during an intervention
 * @param boardFor how long an incident whose escalation has no end on record stays on the board
 * @param boardStreams how many may follow boards at once in one process
 * @param boardStreamFor how long one of them is served before it has to connect again
 */
@ConfigurationProperties("calmtrace.incident")
public record BoardSettings(
    @DefaultValue("15m") Duration checkEvery,
    @DefaultValue("24h") Duration boardFor,
    @DefaultValue("500") int boardStreams,
    @DefaultValue("15m") Duration boardStreamFor) {

  public BoardSettings {
    positive("check-every", checkEvery);
    positive("board-for", boardFor);
    positive("board-stream-for", boardStreamFor);
    if (boardStreams < 1) {
      throw new IllegalArgumentException("calmtrace.incident.board-streams must be at least 1");
    }
  }

  private static void positive(String key, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(
          "calmtrace.incident." + key + " must be longer than nothing");
    }
  }
}
