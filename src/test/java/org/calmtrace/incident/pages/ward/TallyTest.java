package org.calmtrace.incident.pages.ward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.events.AttemptLogged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

  @ParameterizedTest
  @CsvSource({"0, ''", "1, 1", "4, 4", "5, 5", "6, 5 1", "23, 5 5 5 5 3", "61, ''"})
  void strokesAreBundledInFivesUntilTheyWouldBeTooMany(long count, String bundles) {
    Tally tally = new Tally(count, "November", List.of());

    assertThat(String.join(" ", tally.bundles().stream().map(String::valueOf).toList()))
        .isEqualTo(bundles);
  }

  @Test
  void theMostStrokesAreAllDrawn() {
    assertThat(new Tally(Tally.MOST_STROKES, "November", List.of()).bundles())
        .hasSize(Tally.MOST_STROKES / 5)
        .containsOnly(5);
  }

  @Test
  void whatHelpedIsWhatCalmedAndOtherwiseWhatHelpedALittle() {
    AttemptLogged music = attempt(1, Technique.MUSIC, Response.PARTIAL);
    AttemptLogged walk = attempt(2, Technique.WALK_OUTDOORS, Response.CALMED);
    AttemptLogged again = attempt(3, Technique.WALK_OUTDOORS, Response.CALMED);
    AttemptLogged limits = attempt(4, Technique.CLEAR_LIMITS, Response.WORSENED);

    assertThat(Tallies.helped(List.of(music, walk, again, limits)))
        .containsExactly(Technique.WALK_OUTDOORS);
    assertThat(Tallies.helped(List.of(music, limits))).containsExactly(Technique.MUSIC);
    assertThat(Tallies.helped(List.of(limits))).isEmpty();
  }

  private static AttemptLogged attempt(int n, Technique technique, Response response) {
    return new AttemptLogged(
        new IncidentId(new UUID(0, 0)),
        new EntryId(new UUID(0, n)),
        technique,
        null,
        OffsetDateTime.parse("2026-11-24T10:12:00-05:00"),
        response,
        null,
        null,
        null,
        null);
  }
}
