package org.calmtrace.incident.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.EvaluationPurpose;
import org.calmtrace.incident.codes.Purpose;
import org.junit.jupiter.api.Test;

/** Which incidents are on the board, and until when. */
class PresenceTest {

  private static final Duration DAY = Duration.ofHours(24);

  private final Episode episode = new Episode();

  @Test
  void anOpenEscalationIsThereForADay() {
    Instant leavesAt = after(24 * 60);

    assertThat(at(0)).isEqualTo(new Presence(true, leavesAt));
    assertThat(at(24 * 60 - 1)).isEqualTo(new Presence(true, leavesAt));
    assertThat(at(24 * 60).shown()).isFalse();
  }

  @Test
  void aSettledOneIsNot() {
    episode.resolve(5);

    assertThat(at(6).shown()).isFalse();
  }

  @Test
  void whatRunsStaysHoweverOldItIs() {
    episode.start(1, Purpose.MEDICAL);
    episode.resolve(5);

    assertThat(at(100_000)).isEqualTo(new Presence(true, null));
  }

  @Test
  void aMissingEvaluationKeepsItThereUntilItIsMade() {
    EntryId hold = episode.start(1, Purpose.VIOLENT);
    episode.end(hold, 3).resolve(5);
    assertThat(at(100_000)).isEqualTo(new Presence(true, null));

    episode.evaluate(hold, 200, EvaluationPurpose.ONE_HOUR);

    assertThat(at(100_000).shown()).isFalse();
  }

  @Test
  void whatIsMarkedInErrorIsNotThere() {
    episode.start(1, Purpose.VIOLENT);
    episode.inError();

    assertThat(at(2).shown()).isFalse();
  }

  private Presence at(long minute) {
    return Presence.of(episode.state(), FacilityKind.PSYCHIATRIC_HOSPITAL, DAY, after(minute));
  }

  private static Instant after(long minutes) {
    return Episode.BEGAN.toInstant().plus(Duration.ofMinutes(minutes));
  }
}
